package org.banzuke.stats.rating;

import java.util.OptionalDouble;

/** Shares of wins between pairs without ties, as Arena's heat maps show them. Immutable. */
public final class WinMatrix {
    private final double[][] wins;

    private WinMatrix(double[][] wins) {
        this.wins = wins;
    }

    /** Returns the matrix of a table. */
    public static WinMatrix of(PairTable table) {
        var wins = new double[table.models()][table.models()];
        for (var pair = 0; pair < table.pairs(); pair++) {
            wins[table.first[pair]][table.second[pair]] = table.counts[3 * pair];
            wins[table.second[pair]][table.first[pair]] = table.counts[3 * pair + 1];
        }
        return new WinMatrix(wins);
    }

    /** Returns the number of battles of a pair that were not ties. */
    public double battles(int a, int b) {
        return wins[a][b] + wins[b][a];
    }

    /** Returns the share of them that {@code a} won; empty if there are none. */
    public OptionalDouble fraction(int a, int b) {
        var battles = battles(a, b);
        return battles == 0 ? OptionalDouble.empty() : OptionalDouble.of(wins[a][b] / battles);
    }

    /** Returns the mean of {@code a}'s shares over the opponents it met, each counting once; empty if it met none. */
    public OptionalDouble averageFraction(int a) {
        var sum = 0.0;
        var opponents = 0;
        for (var b = 0; b < wins.length; b++) {
            if (battles(a, b) > 0) {
                sum += wins[a][b] / battles(a, b);
                opponents++;
            }
        }
        return opponents == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / opponents);
    }
}
