package org.banzuke.text.python;

import java.util.List;

/** The flags in force at a place of a pattern. Immutable. */
record RegexModes(boolean ignoreCase, boolean multiLine, boolean dotAll, boolean verbose, boolean ascii) {
    /** Modes, and where in the pattern reading goes on. */
    record Start(RegexModes modes, int next) {}

    static RegexModes of(List<PythonRegex.Flag> flags) {
        return new RegexModes(
                flags.contains(PythonRegex.Flag.IGNORECASE),
                flags.contains(PythonRegex.Flag.MULTILINE),
                flags.contains(PythonRegex.Flag.DOTALL),
                flags.contains(PythonRegex.Flag.VERBOSE),
                flags.contains(PythonRegex.Flag.ASCII));
    }

    /** Adds the flags of groups such as {@code (?is)} that begin a pattern. */
    Start withLeading(String source) {
        var modes = this;
        int at = 0;
        while (source.startsWith("(?", at)) {
            int end = at + 2;
            while (end < source.length() && "aiLmsux".indexOf(source.charAt(end)) >= 0) {
                end++;
            }
            if (end == at + 2 || end >= source.length() || source.charAt(end) != ')') {
                break;
            }
            modes = modes.with(source.substring(at + 2, end), true);
            at = end + 1;
        }
        return new Start(modes, at);
    }

    RegexModes with(String letters, boolean on) {
        var modes = this;
        for (int i = 0; i < letters.length(); i++) {
            modes = modes.with(letters.charAt(i), on);
        }
        return modes;
    }

    private RegexModes with(char letter, boolean on) {
        return switch (letter) {
            case 'i' -> new RegexModes(on, multiLine, dotAll, verbose, ascii);
            case 'm' -> new RegexModes(ignoreCase, on, dotAll, verbose, ascii);
            case 's' -> new RegexModes(ignoreCase, multiLine, on, verbose, ascii);
            case 'x' -> new RegexModes(ignoreCase, multiLine, dotAll, on, ascii);
            case 'a' -> new RegexModes(ignoreCase, multiLine, dotAll, verbose, on);
            case 'u' -> new RegexModes(ignoreCase, multiLine, dotAll, verbose, false);
            default -> throw PythonException.value("bad inline flags: cannot use 'L' flag with a str pattern");
        };
    }
}
