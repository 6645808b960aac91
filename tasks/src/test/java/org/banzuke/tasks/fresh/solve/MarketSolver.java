package org.banzuke.tasks.fresh.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps a note of each word's buyer, and goes from buyer to giver or receiver and back to the note asked for. */
public final class MarketSolver implements Solver {
    private static final Pattern GIFT = Pattern.compile("(\\w+) gave it to (\\w+)");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][a-z]{3}\\b");
    private static final Pattern DAY = Pattern.compile("\\b[A-Z]\\w+day\\b");
    private static final Pattern PLACE = Pattern.compile("(?:at|to) the (\\w+)");
    private static final Pattern WAS_AT = Pattern.compile("was at the (\\w+)");
    private static final Pattern THING = Pattern.compile("\\ba (?:new )?(\\w+)");
    private static final Pattern BOUGHT = Pattern.compile("bought the (\\w+)");

    /** What one person did. */
    private record Note(String person, String day, String place, String thing) {}

    @Override
    public String solve(String question) {
        var sentences = new ArrayList<>(List.of(question.split("(?<=[.?]) ", -1)));
        var asked = sentences.removeLast();
        var notes = new HashMap<String, Note>();
        sentences.stream()
                .filter(told -> !told.contains("gave"))
                .map(MarketSolver::note)
                .forEach(note -> {
                    for (var word : List.of(note.person(), note.day(), note.place(), note.thing())) {
                        notes.put(word, note);
                    }
                });
        var known = Found.at(notes, known(asked));
        if (asked.startsWith("Who was given")) {
            return gift(question, 1, known.person(), 2);
        }
        return answer(asked, asked.contains("given") ? Found.at(notes, gift(question, 2, known.person(), 1)) : known);
    }

    private static Note note(String told) {
        return new Note(
                Found.all(NAME, told).stream()
                        .map(found -> found.group())
                        .filter(name -> !name.endsWith("day"))
                        .findFirst()
                        .orElseThrow(),
                Found.first(DAY, told).group(),
                Found.first(PLACE, told).group(1),
                Found.first(THING, told).group(1));
    }

    /** The word of the question that stands in a note. */
    private static String known(String asked) {
        for (var pattern : List.of(DAY, NAME)) {
            for (var found : Found.all(pattern, asked)) {
                if (!asked.startsWith(found.group())) {
                    return found.group();
                }
            }
        }
        return Found.all(WAS_AT, asked).stream()
                .findFirst()
                .orElseGet(() -> Found.first(BOUGHT, asked))
                .group(1);
    }

    private static String gift(String question, int from, String person, int to) {
        return Found.all(GIFT, question).stream()
                .filter(gift -> gift.group(from).equals(person))
                .map(gift -> gift.group(to))
                .findFirst()
                .orElseThrow();
    }

    private static String answer(String asked, Note note) {
        return Map.of("Who", note.person(), "Where", note.place(), "What", note.thing(), "On", note.day())
                .getOrDefault(asked.split(" ", -1)[0], "");
    }
}
