package org.banzuke.tasks.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. Pure. */
public final class Nearest {
    private Nearest() {}

    /** Returns the name with the fewest edits, if that is at most a third of its length. */
    public static Optional<String> to(String asked, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - asked.length()) <= allowed(asked))
                .min(Comparator.<String>comparingInt(name -> distance(asked, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(asked, name) <= allowed(asked));
    }

    /** Returns {@code Maybe you meant X.}, or {@code fallback} if no name is near. */
    public static String maybe(String asked, Collection<String> names, String fallback) {
        return to(asked, names).map(name -> "Maybe you meant " + name + ".").orElse(fallback);
    }

    private static int allowed(String asked) {
        return Math.max(2, asked.length() / 3);
    }

    /** Levenshtein's distance, letters of both cases being the same. */
    private static int distance(String first, String second) {
        var a = first.toLowerCase(Locale.ROOT);
        var b = second.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                var best = Math.min(diagonal + cost, 1 + Math.min(row[j], row[j - 1]));
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[b.length()];
    }
}
