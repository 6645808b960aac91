package org.banzuke.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Suggests what a mistyped name may have meant. Pure. */
public final class Nearest {
    private Nearest() {}

    /** Returns {@code " Maybe you meant X."}, or the names there are where none is near. */
    public static String maybe(String asked, Collection<String> known) {
        var near = of(asked, known, 1);
        if (!near.isEmpty()) {
            return " Maybe you meant " + near.getFirst() + ".";
        }
        var some = known.stream().limit(8).collect(Collectors.joining(", "));
        return " Maybe one of these: " + some + (known.size() > 8 ? ", …" : "") + ".";
    }

    /** Returns the names within a third of the length in edits, nearest first, at most {@code most}. */
    public static List<String> of(String asked, Collection<String> known, int most) {
        var limit = Math.max(1, asked.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - asked.length()) <= limit)
                .filter(name -> distance(asked, name) <= limit)
                .sorted(Comparator.<String>comparingInt(name -> distance(asked, name))
                        .thenComparing(name -> name))
                .limit(most)
                .toList();
    }

    /** Edits between two names, a swap of neighbours counting as one (optimal string alignment). */
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            for (var j = 1; j <= b.length(); j++) {
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
