package org.banzuke.text.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rewrites a pattern of Python's {@code re} as one of java.util.regex that means the same; used once, confined.
 *
 * <p>Flags but {@code i} are resolved here, so that the result depends on no mode of Java's that Python lacks.
 */
final class RegexTranslator {
    static final String WORD = "[\\p{L}\\p{N}_]";
    static final String ASCII_WORD = "[a-zA-Z0-9_]";
    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_DEPTH = 200;

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Deque<RegexModes> modes = new ArrayDeque<>();
    private int groups;
    private int at;
    private boolean repeatable;
    private boolean repeated;

    /** A pattern for Java, its flags, and the groups. */
    record Translation(String pattern, int flags, RegexNames names) {}

    private RegexTranslator(String source, RegexModes first) {
        this.source = source;
        modes.push(first);
    }

    static Translation translate(String source, List<PythonRegex.Flag> flags) {
        if (source.length() > MAX_LENGTH) {
            throw PythonException.limit("a regular expression is over the limit (" + MAX_LENGTH + " characters)");
        }
        var start = RegexModes.of(flags).withLeading(source);
        var translator = new RegexTranslator(source, start.modes());
        translator.at = start.next();
        translator.run();
        int java = start.modes().ignoreCase() ? Pattern.CASE_INSENSITIVE : 0;
        int unicode = start.modes().ascii() ? 0 : Pattern.UNICODE_CASE;
        var names = new RegexNames(translator.groups, translator.numbers);
        return new Translation(translator.out.toString(), java | unicode, names);
    }

    private void run() {
        while (at < source.length()) {
            item();
        }
        if (modes.size() > 1) {
            throw bad("missing ), unterminated subpattern");
        }
    }

    private RegexModes mode() {
        return modes.element();
    }

    private void item() {
        int c = source.codePointAt(at);
        if (mode().verbose() && skipVerbose(c)) {
            return;
        }
        at += Character.charCount(c);
        switch (c) {
            case '(' -> open();
            case ')' -> close();
            case '[' -> {
                var set = RegexSet.translate(source, at, mode());
                at = set.next();
                atom(set.pattern());
            }
            case '\\' -> escape();
            case '.' -> atom(mode().dotAll() ? "(?s:.)" : "[^\\n]");
            case '^' -> assertion(mode().multiLine() ? "(?:\\A|(?<=\\n))" : "\\A");
            case '$' -> assertion(mode().multiLine() ? "(?=\\n|\\z)" : "(?=\\n?\\z)");
            case '|' -> {
                out.append('|');
                repeatable = false;
            }
            case '*', '+', '?' -> repeat(Character.toString(c));
            case '{' -> braces();
            default -> atom(RegexEscapes.literal(c));
        }
    }

    private boolean skipVerbose(int c) {
        if (PythonStrings.isSpace(c) && c < 0x80) {
            at++;
            return true;
        }
        if (c != '#') {
            return false;
        }
        int end = source.indexOf('\n', at);
        at = end < 0 ? source.length() : end + 1;
        return true;
    }

    private void atom(String pattern) {
        out.append(pattern);
        repeatable = true;
        repeated = false;
    }

    // Python lets an assertion be repeated as well; the group keeps Java from reading it otherwise.
    private void assertion(String pattern) {
        atom("(?:" + pattern + ")");
    }

    private void escape() {
        if (at >= source.length()) {
            throw bad("bad escape (end of pattern)");
        }
        char c = source.charAt(at);
        boolean ascii = mode().ascii();
        var word = ascii ? ASCII_WORD : WORD;
        switch (c) {
            case 'A' -> anchor("\\A");
            case 'Z' -> anchor("\\z");
            case 'b' -> anchor("(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + ")");
            case 'B' -> anchor("(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + ")");
            default -> {
                if (c >= '1' && c <= '9' && !RegexEscapes.isOctal(source, at)) {
                    reference();
                } else {
                    var escape = RegexEscapes.read(source, at, ascii, false);
                    at = escape.next();
                    atom(escape.pattern());
                }
            }
        }
    }

    private void anchor(String pattern) {
        at++;
        assertion(pattern);
    }

    private void reference() {
        int end = at + 1;
        if (end < source.length() && Character.isDigit(source.charAt(end)) && source.charAt(end) < 0x80) {
            end++;
        }
        int number = Integer.parseInt(source.substring(at, end));
        if (number > groups) {
            throw bad("invalid group reference " + number);
        }
        at = end;
        atom("(?:\\" + number + ")");
    }

    private void repeat(String quantifier) {
        if (!repeatable) {
            throw bad("nothing to repeat");
        }
        if (repeated) {
            throw bad("multiple repeat");
        }
        out.append(quantifier);
        if (at < source.length() && (source.charAt(at) == '?' || source.charAt(at) == '+')) {
            out.append(source.charAt(at++));
        }
        repeated = true;
    }

    private void braces() {
        var count = RegexCount.read(source, at);
        if (count.isEmpty()) {
            atom("\\{");
            return;
        }
        at = count.get().next();
        repeat(count.get().pattern());
    }

    private void open() {
        if (modes.size() > MAX_DEPTH) {
            throw bad("groups are nested too deeply");
        }
        var group = RegexGroup.read(source, at, mode());
        at = group.next();
        switch (group.kind()) {
            case COMMENT -> {}
            case REFERENCE -> atom("(?:\\" + number(group.name()) + ")");
            case CAPTURE -> {
                groups++;
                if (!group.name().isEmpty() && numbers.put(group.name(), groups) != null) {
                    throw bad("redefinition of group name " + PythonRepr.of(group.name()));
                }
                enter(group);
            }
            case OTHER -> enter(group);
        }
    }

    private void enter(RegexGroup group) {
        modes.push(group.modes());
        out.append(group.pattern());
        repeatable = false;
    }

    private int number(String name) {
        if (!numbers.containsKey(name)) {
            throw bad("unknown group name " + PythonRepr.of(name));
        }
        return numbers.get(name);
    }

    private void close() {
        if (modes.size() == 1) {
            throw bad("unbalanced parenthesis");
        }
        modes.pop();
        atom(")");
    }

    private PythonException bad(String problem) {
        return RegexEscapes.bad(problem, at);
    }
}
