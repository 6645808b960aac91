package org.banzuke.cli.view;

/**
 * A column of a table.
 *
 * @param title its head
 * @param right whether cells stand at the right
 */
public record Column(String title, boolean right) {
    /** Returns a column of words. */
    public static Column left(String title) {
        return new Column(title, false);
    }

    /** Returns a column of numbers. */
    public static Column right(String title) {
        return new Column(title, true);
    }
}
