package org.banzuke.text.jinja.internal.library;

import java.util.regex.Pattern;
import org.banzuke.text.python.PythonCase;

/** Jinja's own notions of words. */
final class JinjaText {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BEGINNING = Pattern.compile("[-\\s({\\[<]+", Pattern.UNICODE_CHARACTER_CLASS);

    private JinjaText() {}

    static long wordCount(String text) {
        return WORD.matcher(text).results().count();
    }

    /** Returns Jinja's title: each part between blanks, hyphens and opening brackets starts upper, goes on lower. */
    static String title(String text) {
        var out = new StringBuilder();
        var separator = BEGINNING.matcher(text);
        int from = 0;
        while (separator.find()) {
            out.append(part(text.substring(from, separator.start()))).append(separator.group());
            from = separator.end();
        }
        return out.append(part(text.substring(from))).toString();
    }

    private static String part(String part) {
        if (part.isEmpty()) {
            return part;
        }
        int first = part.offsetByCodePoints(0, 1);
        return PythonCase.upper(part.substring(0, first)) + PythonCase.lower(part.substring(first));
    }
}
