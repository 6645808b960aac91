package org.banzuke.cli.report;

import java.util.List;

/**
 * What texts have in common at both ends, ending and beginning at white space, so that what is left of each text reads as
 * words. Immutable.
 */
record CommonEnds(String prefix, String suffix) {
    /** Returns the common ends of these texts; one text alone has none. */
    static CommonEnds of(List<String> texts) {
        if (texts.size() < 2) {
            return new CommonEnds("", "");
        }
        var first = texts.getFirst();
        var head = first.length();
        for (var text : texts) {
            head = head(first, text, head);
        }
        head = backToSpace(first, head);
        var tail = first.length() - head;
        for (var text : texts) {
            tail = tail(first, text, Math.min(tail, text.length() - head));
        }
        return new CommonEnds(first.substring(0, head), first.substring(forthToSpace(first, first.length() - tail)));
    }

    /** Returns what is left of a text. */
    String own(String text) {
        return text.substring(prefix.length(), text.length() - suffix.length());
    }

    private static int head(String a, String b, int most) {
        var end = Math.min(most, b.length());
        var i = 0;
        while (i < end && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static int tail(String a, String b, int most) {
        var i = 0;
        while (i < most && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) {
            i++;
        }
        return i;
    }

    private static int backToSpace(String text, int at) {
        var i = at;
        while (i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int forthToSpace(String text, int at) {
        var i = at;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
