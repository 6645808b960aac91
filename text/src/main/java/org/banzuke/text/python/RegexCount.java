package org.banzuke.text.python;

import java.util.Optional;
import java.util.regex.Pattern;

/** A repetition count such as <code>{2,5}</code> or <code>{,5}</code>; braces that are none are literal. */
record RegexCount(String pattern, int next) {
    private static final Pattern SYNTAX = Pattern.compile("(\\d*)(,?)(\\d*)\\}");
    private static final int MAX = 1_000_000;

    /** Reads what follows the opening brace. */
    static Optional<RegexCount> read(String source, int at) {
        var m = SYNTAX.matcher(source).region(at, source.length());
        if (!m.lookingAt() || (m.group(1).isEmpty() && m.group(2).isEmpty())) {
            return Optional.empty();
        }
        long low = number(m.group(1), 0, at);
        boolean open = !m.group(2).isEmpty();
        if (open && m.group(3).isEmpty()) {
            return Optional.of(new RegexCount("{" + low + ",}", m.end()));
        }
        long high = open ? number(m.group(3), 0, at) : low;
        if (high < low) {
            throw RegexEscapes.bad("min repeat greater than max repeat", at);
        }
        return Optional.of(new RegexCount("{" + low + "," + high + "}", m.end()));
    }

    private static long number(String digits, long fallback, int at) {
        if (digits.isEmpty()) {
            return fallback;
        }
        if (digits.length() > 9 || Long.parseLong(digits) > MAX) {
            throw RegexEscapes.bad("the repetition number is too large", at);
        }
        return Long.parseLong(digits);
    }
}
