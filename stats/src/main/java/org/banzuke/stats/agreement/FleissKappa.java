package org.banzuke.stats.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Undefined;

/**
 * Agreement of several raters, any of whom may have rated an item (Fleiss 1971): κ = (P̄−P̄_e)/(1−P̄_e), P_i =
 * Σ_j n_ij(n_ij−1)/(n(n−1)), P̄_e = Σ_j p_j². Pure.
 */
public final class FleissKappa {
    private FleissKappa() {}

    /**
     * Returns κ.
     *
     * @param counts items × categories: how many raters chose it
     * @throws IllegalArgumentException if items have different numbers of raters, or fewer than two
     */
    public static Estimated estimate(int[][] counts) {
        if (counts.length == 0) {
            return new Undefined("no item was rated");
        }
        var raters = sum(counts[0]);
        var agreement = 0.0;
        var shares = new double[counts[0].length];
        for (var row : counts) {
            if (sum(row) != raters || raters < 2) {
                throw new IllegalArgumentException(
                        "every item needs the same number of raters, two or more: " + sum(row) + ", " + raters);
            }
            for (var j = 0; j < row.length; j++) {
                agreement += row[j] * (row[j] - 1.0) / raters / (raters - 1) / counts.length;
                shares[j] += row[j] / (double) raters / counts.length;
            }
        }
        var chance = 0.0;
        for (var share : shares) {
            chance += share * share;
        }
        if (chance >= 1) {
            return new Undefined("one category only");
        }
        return new Estimate(
                (agreement - chance) / (1 - chance),
                OptionalDouble.empty(),
                Optional.empty(),
                counts.length,
                "Fleiss kappa",
                Set.of());
    }

    private static int sum(int[] row) {
        var sum = 0;
        for (var count : row) {
            sum += count;
        }
        return sum;
    }
}
