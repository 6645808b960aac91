package org.banzuke.cli.view;

import java.util.Arrays;

/** Draws an interval and its value on a scale. Pure. */
public final class IntervalBar {
    private IntervalBar() {}

    /** Returns {@code width} characters for the scale from {@code from} to {@code to}. */
    public static String draw(double low, double value, double high, double from, double to, int width) {
        var bar = new char[width];
        Arrays.fill(bar, '·');
        var a = place(low, from, to, width);
        var b = place(high, from, to, width);
        Arrays.fill(bar, a, b + 1, '─');
        bar[a] = '├';
        bar[b] = '┤';
        bar[place(value, from, to, width)] = '●';
        return new String(bar);
    }

    private static int place(double value, double from, double to, int width) {
        var share = to > from ? (value - from) / (to - from) : 0;
        return (int) Math.max(0, Math.min(width - 1, Math.round(share * (width - 1))));
    }
}
