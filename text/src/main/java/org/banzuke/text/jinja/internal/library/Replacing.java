package org.banzuke.text.jinja.internal.library;

import org.banzuke.text.jinja.internal.value.Run;

/** Python's {@code str.replace}, whose result is counted before it is made. */
final class Replacing {
    private Replacing() {}

    static String replace(String s, String old, String with, int count, Run run) {
        long limit = count < 0 ? Long.MAX_VALUE : count;
        long hits = Math.min(limit, occurrences(s, old));
        run.budget().take(s.length() + hits * ((long) with.length() - old.length()));
        run.budget().take(s.length());
        return old.isEmpty() ? interleave(s, with, hits) : replaceFirst(s, old, with, hits);
    }

    private static String replaceFirst(String s, String old, String with, long hits) {
        var out = new StringBuilder();
        int from = 0;
        for (long i = 0; i < hits; i++) {
            int at = s.indexOf(old, from);
            out.append(s, from, at).append(with);
            from = at + old.length();
        }
        return out.append(s, from, s.length()).toString();
    }

    private static String interleave(String s, String with, long hits) {
        var out = new StringBuilder();
        int at = 0;
        for (long i = 0; i < hits; i++) {
            out.append(with);
            if (at < s.length()) {
                int c = s.codePointAt(at);
                out.appendCodePoint(c);
                at += Character.charCount(c);
            }
        }
        return out.append(s, at, s.length()).toString();
    }

    static long occurrences(String s, String part) {
        if (part.isEmpty()) {
            return s.codePointCount(0, s.length()) + 1L;
        }
        long count = 0;
        for (int at = s.indexOf(part); at >= 0; at = s.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
