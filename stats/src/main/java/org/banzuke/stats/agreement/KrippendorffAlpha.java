package org.banzuke.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Replicates;
import org.banzuke.stats.Undefined;

/**
 * Agreement of any number of raters with gaps, α = 1−D_o/D_e (Krippendorff 1970, 2011). Units with fewer than two ratings
 * are dropped. The interval is a bootstrap over units. Pure.
 */
public final class KrippendorffAlpha {
    private static final int REPLICATES = 1_999;

    private KrippendorffAlpha() {}

    /**
     * Returns α with a percentile interval.
     *
     * @param units ratings of each unit, whoever gave them
     */
    public static Estimated estimate(List<double[]> units, RatingLevel scale, double level, long seed) {
        var rated = rated(units, scale);
        var values = rated.stream()
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        var indices = rated.stream().map(unit -> indices(unit, values)).toArray(int[][]::new);
        var alpha = alpha(indices, values, scale);
        if (alpha.isEmpty()) {
            return undefined(rated);
        }
        var replicates = IntStream.range(0, REPLICATES)
                .parallel()
                .mapToObj(r -> alpha(resampled(indices, seed, r), values, scale))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        Arrays.sort(replicates);
        var flags = replicates.length < 0.99 * REPLICATES ? Set.of(Flag.REPLICATES_DROPPED) : Set.<Flag>of();
        var interval = replicates.length < 2
                ? Optional.<Interval>empty()
                : Optional.of(new Interval(
                        quantile(replicates, (1 - level) / 2), quantile(replicates, (1 + level) / 2), level));
        return new Estimate(
                alpha.getAsDouble(),
                OptionalDouble.empty(),
                interval,
                rated.size(),
                "Krippendorff alpha/bootstrap",
                flags);
    }

    private static Undefined undefined(List<double[]> rated) {
        return new Undefined(rated.isEmpty() ? "no unit has two ratings" : "all ratings are equal");
    }

    private static List<double[]> rated(List<double[]> units, RatingLevel scale) {
        for (var unit : units) {
            for (var rating : unit) {
                if (!Double.isFinite(rating) || (scale == RatingLevel.RATIO && rating < 0)) {
                    throw new IllegalArgumentException("a rating is not finite, or a ratio below 0: " + rating);
                }
            }
        }
        return units.stream().filter(unit -> unit.length >= 2).toList();
    }

    private static int[] indices(double[] unit, double[] values) {
        return Arrays.stream(unit)
                .mapToInt(rating -> Arrays.binarySearch(values, rating))
                .toArray();
    }

    private static int[][] resampled(int[][] units, long seed, int r) {
        var random = Replicates.of(seed, r);
        var drawn = new int[units.length][];
        Arrays.setAll(drawn, _ -> units[Replicates.index(random, units.length)]);
        return drawn;
    }

    private static double quantile(double[] sorted, double p) {
        var at = (sorted.length - 1) * p;
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /** D_o and D_e over the coincidences o_ck = Σ_units (pairs of c and k)/(m_u−1); empty where D_e is 0. */
    private static OptionalDouble alpha(int[][] units, double[] values, RatingLevel scale) {
        var coincidences = coincidences(units, values.length);
        var totals = new double[values.length];
        var n = 0.0;
        for (var c = 0; c < values.length; c++) {
            totals[c] = Arrays.stream(coincidences[c]).sum();
            n += totals[c];
        }
        var observed = 0.0;
        var chance = 0.0;
        for (var c = 0; c < values.length; c++) {
            for (var k = 0; k < c; k++) {
                var distance = scale.squared(values, totals, k, c);
                observed += coincidences[c][k] * distance;
                chance += totals[c] * totals[k] * distance / (n - 1);
            }
        }
        return chance > 0 ? OptionalDouble.of(1 - observed / chance) : OptionalDouble.empty();
    }

    private static double[][] coincidences(int[][] units, int values) {
        var coincidences = new double[values][values];
        for (var unit : units) {
            for (var i = 0; i < unit.length; i++) {
                for (var j = 0; j < unit.length; j++) {
                    coincidences[unit[i]][unit[j]] += i == j ? 0 : 1 / (unit.length - 1.0);
                }
            }
        }
        return coincidences;
    }
}
