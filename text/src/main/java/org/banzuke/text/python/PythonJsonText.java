package org.banzuke.text.python;

/** A JSON string as Python's json writes it. */
final class PythonJsonText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private PythonJsonText() {}

    static void append(StringBuilder out, String s, boolean ensureAscii) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            character(out, s.charAt(i), ensureAscii);
        }
        out.append('"');
    }

    private static void character(StringBuilder out, char c, boolean ensureAscii) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\f' -> out.append("\\f");
            case '\b' -> out.append("\\b");
            default -> {
                // Python escapes DEL only when everything beyond the printable ASCII is escaped.
                if (c < ' ' || (ensureAscii && c > '~')) {
                    out.append("\\u")
                            .append(HEX[c >> 12])
                            .append(HEX[c >> 8 & 15])
                            .append(HEX[c >> 4 & 15])
                            .append(HEX[c & 15]);
                } else {
                    out.append(c);
                }
            }
        }
    }
}
