package org.banzuke.text.python;

import java.util.ArrayList;
import java.util.List;

/** A replacement template of {@code re.sub}: text with {@code \1} and {@code \g<name>}. Immutable. */
record RegexReplacement(List<Part> parts) {
    /** A text, and the group to put after it; -1 for none. */
    record Part(String text, int group) {}

    RegexReplacement {
        parts = List.copyOf(parts);
    }

    static RegexReplacement parse(String template, RegexNames names) {
        return new Reader(template, names).read();
    }

    String expand(PythonMatch match) {
        var out = new StringBuilder();
        for (var part : parts) {
            out.append(part.text());
            if (part.group() >= 0) {
                out.append(match.group(part.group()).orElse(""));
            }
        }
        return out.toString();
    }

    /** Reads one template; confined. */
    private static final class Reader {
        private final String template;
        private final RegexNames names;
        private final List<Part> parts = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private int at;

        Reader(String template, RegexNames names) {
            this.template = template;
            this.names = names;
        }

        RegexReplacement read() {
            while (at < template.length()) {
                char c = template.charAt(at++);
                if (c == '\\') {
                    escape();
                } else {
                    text.append(c);
                }
            }
            parts.add(new Part(text.toString(), -1));
            return new RegexReplacement(parts);
        }

        private void escape() {
            if (at >= template.length()) {
                throw RegexEscapes.bad("bad escape (end of pattern)", at);
            }
            char c = template.charAt(at);
            int simple = "abfnrtv\\".indexOf(c);
            if (simple >= 0) {
                text.append("\u0007\b\f\n\r\t\u000b\\".charAt(simple));
                at++;
            } else if (c == 'g') {
                group(named());
            } else if (c == '0' || (c <= '3' && RegexEscapes.isOctal(template, at))) {
                octal();
            } else if (c >= '1' && c <= '9') {
                group(number());
            } else if (c < 0x80 && Character.isLetter(c)) {
                throw RegexEscapes.bad("bad escape \\" + c, at);
            } else {
                text.append('\\').append(c);
                at++;
            }
        }

        private void octal() {
            int code = 0;
            int end = Math.min(template.length(), at + 3);
            while (at < end && template.charAt(at) >= '0' && template.charAt(at) <= '7') {
                code = code * 8 + (template.charAt(at++) - '0');
            }
            text.append((char) code);
        }

        private int number() {
            int end = at + 1;
            if (end < template.length() && template.charAt(end) >= '0' && template.charAt(end) <= '9') {
                end++;
            }
            int number = Integer.parseInt(template.substring(at, end));
            at = end;
            return number;
        }

        private int named() {
            int close = template.indexOf('>', at);
            if (!template.startsWith("<", at + 1) || close < 0) {
                throw RegexEscapes.bad("missing group name", at);
            }
            var name = template.substring(at + 2, close);
            at = close + 1;
            if (name.matches("[0-9]{1,9}")) {
                return Integer.parseInt(name);
            }
            if (!names.numbers().containsKey(name)) {
                throw new PythonException(PythonErrorKind.INDEX, "unknown group name " + PythonRepr.of(name));
            }
            return names.numbers().get(name);
        }

        private void group(int number) {
            if (number > names.count()) {
                throw RegexEscapes.bad("invalid group reference " + number, at);
            }
            parts.add(new Part(text.toString(), number));
            text = new StringBuilder();
        }
    }
}
