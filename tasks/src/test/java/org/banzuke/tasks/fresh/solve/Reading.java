package org.banzuke.tasks.fresh.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A prompt as a person reads it: a question and, where given, lettered options. */
public record Reading(String question, List<String> options) {
    private static final Pattern OPTION = Pattern.compile("([A-D])\\. (.+)");

    /** Reads a prompt. */
    public static Reading of(String prompt) {
        var options = new ArrayList<String>();
        var question = "";
        for (var line : prompt.split("\n", -1)) {
            var option = OPTION.matcher(line);
            if (option.matches()) {
                options.add(option.group(2));
            } else if (question.isEmpty()) {
                question = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return new Reading(question, List.copyOf(options));
    }
}
