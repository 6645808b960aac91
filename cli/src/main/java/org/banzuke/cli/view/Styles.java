package org.banzuke.cli.view;

/**
 * Colours and weights of a terminal, or nothing at all. Immutable.
 *
 * @param on whether escapes are written
 */
public record Styles(boolean on) {
    /** Returns the text in bold. */
    public String bold(String text) {
        return wrap("1", text);
    }

    /** Returns the text dimmed. */
    public String dim(String text) {
        return wrap("2", text);
    }

    /** Returns the text in the colour of what is better. */
    public String good(String text) {
        return wrap("32", text);
    }

    /** Returns the text in the colour of what is worse. */
    public String bad(String text) {
        return wrap("31", text);
    }

    /** Returns the text in the colour of the bars. */
    public String accent(String text) {
        return wrap("36", text);
    }

    private String wrap(String code, String text) {
        return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
