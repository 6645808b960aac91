package org.banzuke.tasks.fresh.solve;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds the line word by word, then dresses it as the sentences say. */
public final class FormatsSolver implements Solver {
    private static final Pattern WORDS = Pattern.compile("Write the words ([\\w, ]+?)(?: in (reverse|this) order)?\\.");
    private static final Pattern SIGN = Pattern.compile("Put an? ([\\w ]+) and no space");
    private static final Pattern BRACKETS = Pattern.compile("Put (\\w+) brackets around");
    private static final Pattern END = Pattern.compile("end with an? ([\\w ]+)\\.");
    private static final Map<String, String> SIGNS = Map.of(
            "slash",
            "/",
            "hyphen",
            "-",
            "colon",
            ":",
            "semicolon",
            ";",
            "plus sign",
            "+",
            "comma",
            ",",
            "full stop",
            ".",
            "exclamation mark",
            "!",
            "question mark",
            "?");
    private static final Map<String, String> OPENING = Map.of("round", "(", "square", "[", "curly", "{");
    private static final Map<String, String> CLOSING = Map.of("round", ")", "square", "]", "curly", "}");

    @Override
    public String solve(String question) {
        var words = Found.first(WORDS, question);
        var reverse = "reverse".equals(words.group(2));
        var sign = Found.at(SIGNS, Found.first(SIGN, question).group(1));
        var line = "";
        for (var word : words.group(1).split(", | and ", -1)) {
            line = line.isEmpty() ? word : reverse ? word + sign + line : line + sign + word;
        }
        if (question.contains("twice")) {
            line = line.substring(0, line.indexOf(sign)) + sign + line;
        }
        line = question.contains("only capital") ? line.toUpperCase(Locale.ROOT) : line;
        for (var brackets : Found.all(BRACKETS, question)) {
            line = Found.at(OPENING, brackets.group(1)) + line + Found.at(CLOSING, brackets.group(1));
        }
        for (var end : Found.all(END, question)) {
            line += Found.at(SIGNS, end.group(1));
        }
        return line;
    }
}
