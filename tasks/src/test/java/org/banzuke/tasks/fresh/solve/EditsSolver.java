package org.banzuke.tasks.fresh.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Moves letters about in a list, sentence by sentence. */
public final class EditsSolver implements Solver {
    private static final Pattern WORD = Pattern.compile("made-up word (\\w+)\\.");
    private static final Pattern REPLACE = Pattern.compile("every (\\w) with (\\w)");
    private static final Pattern REMOVE = Pattern.compile("Remove its (\\w+) letter");
    private static final Pattern INSERT = Pattern.compile("Insert the letter (\\w) after its (\\w+) letter");
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth");

    @Override
    public String solve(String question) {
        var letters =
                new ArrayList<>(List.of(Found.first(WORD, question).group(1).split("", -1)));
        letters.removeIf(String::isEmpty);
        for (var sentence : question.split("\\. ", -1)) {
            edit(letters, sentence);
        }
        return String.join("", letters);
    }

    private static void edit(List<String> letters, String sentence) {
        switch (sentence.split(" ", -1)[0]) {
            case "Write" -> Collections.reverse(letters);
            case "Move" -> Collections.rotate(letters, sentence.contains("first") ? -1 : 1);
            case "Swap" -> Collections.swap(letters, 0, letters.size() - 1);
            case "Replace" -> {
                var found = Found.first(REPLACE, sentence);
                Collections.replaceAll(letters, found.group(1), found.group(2));
            }
            case "Remove" ->
                letters.remove(PLACES.indexOf(Found.first(REMOVE, sentence).group(1)));
            case "Insert" -> {
                var found = Found.first(INSERT, sentence);
                letters.add(PLACES.indexOf(found.group(2)) + 1, found.group(1));
            }
            default -> {
                // The first and the last sentence change nothing.
            }
        }
    }
}
