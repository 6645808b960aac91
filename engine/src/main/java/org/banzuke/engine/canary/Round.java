package org.banzuke.engine.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.Response;
import org.banzuke.runlog.event.Event;

/**
 * One asking of all canaries.
 *
 * @param number which round of the run, from 0
 * @param seen what came back, by canary; nothing where a call failed
 */
public record Round(int number, List<Optional<Seen>> seen) {
    public Round {
        seen = List.copyOf(seen);
    }

    /** Returns whether no canary was answered. */
    public boolean isEmpty() {
        return seen.stream().allMatch(Optional::isEmpty);
    }

    /** Returns the round of these answers. */
    public static Round of(int number, List<Event.Answers> canaries) {
        var seen = new ArrayList<>(Collections.nCopies(Canaries.ROUND, Optional.<Seen>empty()));
        for (var answers : canaries) {
            if (answers.answered().getFirst().response() instanceof Response.Generated generated) {
                seen.set(Canaries.index(answers.sample()), Optional.of(Seen.of(generated)));
            }
        }
        return new Round(number, seen);
    }

    /** Returns the rounds of these answers to canaries, in order. */
    static List<Round> of(List<Event.Answers> canaries) {
        var rounds = new TreeMap<Integer, List<Event.Answers>>();
        canaries.forEach(answers -> rounds.computeIfAbsent(Canaries.round(answers.sample()), _ -> new ArrayList<>())
                .add(answers));
        var all = new ArrayList<Round>();
        rounds.forEach((number, answers) -> all.add(of(number, answers)));
        return all;
    }
}
