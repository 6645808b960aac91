package org.banzuke.tasks.registry;

import java.util.regex.Pattern;

/** Names with wildcards as Python's {@code fnmatch} reads them: {@code *}, {@code ?}, {@code [seq]}, {@code [!seq]}. */
final class Glob {
    private Glob() {}

    static boolean isGlob(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    static Pattern compile(String glob) {
        var out = new StringBuilder();
        for (var i = 0; i < glob.length(); i++) {
            var c = glob.charAt(i);
            var close = c == '[' ? glob.indexOf(']', i + 2) : -1;
            if (c == '*') {
                out.append(".*");
            } else if (c == '?') {
                out.append('.');
            } else if (close > 0) {
                out.append(set(glob.substring(i + 1, close)));
                i = close;
            } else {
                out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(out.toString(), Pattern.DOTALL);
    }

    private static String set(String inner) {
        var negated = inner.startsWith("!");
        var escaped = (negated ? inner.substring(1) : inner)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("&", "\\&")
                .replace("^", "\\^");
        return (negated ? "[^" : "[") + escaped + "]";
    }
}
