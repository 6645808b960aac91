package org.banzuke.engine.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banzuke.api.Response;
import org.banzuke.runlog.event.Event;

/** The rounds of canaries that a log holds, gathered as it is read. Confined. */
public final class LoggedRounds {
    private final List<Event.Answers> answers = new ArrayList<>();
    private final Map<Integer, Long> ends = new TreeMap<>();

    /**
     * A round of an earlier sitting.
     *
     * @param begun how many calls had surely been made when it began: a round is logged at its end, and calls go on while it is
     *     asked, but it began after the one before had been logged
     * @param ended how many calls the log names before it
     */
    public record Logged(Round round, long begun, long ended) {}

    /**
     * Takes an answer to a canary.
     *
     * @param calls calls that the log names up to here
     */
    public void add(Event.Answers canary, long calls) {
        answers.add(canary);
        if (canary.answered().getFirst().response() instanceof Response.Generated) {
            ends.putIfAbsent(Canaries.round(canary.sample()), calls);
        }
    }

    /** Returns the rounds in order, without those of which all failed: they say nothing, and were asked again. */
    public List<Logged> rounds() {
        var rounds = new ArrayList<Logged>();
        for (var round : Round.of(answers)) {
            var end = ends.get(round.number());
            if (end != null) {
                rounds.add(new Logged(
                        round, rounds.isEmpty() ? 0 : rounds.getLast().ended(), end));
            }
        }
        return rounds;
    }
}
