package org.banzuke.text.jinja.internal.value;

import org.banzuke.text.python.PythonStr;
import org.jspecify.annotations.Nullable;

/** Text that is safe HTML: text joined to it is escaped. Immutable. */
public record Markup(String text) implements CharSequence {
    /** Returns {@code markupsafe.escape(value)}. */
    public static Markup escape(@Nullable Object value) {
        return value instanceof Markup markup ? markup : new Markup(escapeText(PythonStr.of(value)));
    }

    public static String escapeText(String s) {
        return s.replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }

    /** Returns {@code text} as markup if {@code like} is markup. */
    public static @Nullable Object like(@Nullable Object like, @Nullable Object text) {
        return like instanceof Markup && text instanceof String s ? new Markup(s) : text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
