package org.banzuke.text.python;

/** Escapes what is not ASCII, as {@code ascii()} does. */
final class PythonAscii {
    private PythonAscii() {}

    static String escape(String repr) {
        if (PythonCase.isAscii(repr)) {
            return repr;
        }
        var out = new StringBuilder();
        repr.codePoints().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append(
                        c <= 0xff
                                ? "\\x%02x".formatted(c)
                                : c <= 0xffff ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
            }
        });
        return out.toString();
    }
}
