package org.banzuke.stats.bootstrap;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Replicates;
import org.banzuke.stats.Undefined;

/**
 * Replicates θ*_1 … θ*_B of a statistic, and the intervals they give (Efron 1987). Never a test of a mean: t and the sign
 * flip are better. Replicates own their streams, so any number of threads gives the same bytes. Immutable.
 */
public final class Bootstrap {
    private static final int BLOCK = 64;

    private final int units;
    private final Statistic statistic;
    private final double estimate;
    private final double[] replicates;
    private final double[] sorted;

    private Bootstrap(int units, Statistic statistic, double[] replicates) {
        this.units = units;
        this.statistic = statistic;
        this.replicates = replicates;
        estimate = statistic.of(IntStream.range(0, units).toArray());
        sorted = replicates.clone();
        Arrays.sort(sorted);
    }

    /**
     * Draws on all cores.
     *
     * @param units number of units to draw from, and to draw
     * @param count number of replicates B: 9,999 for BCa, 1,999 for bands
     * @throws IllegalArgumentException if there is no unit or no replicate
     */
    public static Bootstrap of(int units, Statistic statistic, int count, long seed) {
        if (units < 1 || count < 1) {
            throw new IllegalArgumentException("nothing to draw: " + count + " replicates of " + units + " units");
        }
        var replicates = new double[count];
        IntStream.rangeClosed(0, (count - 1) / BLOCK).parallel().forEach(block -> {
            var drawn = new int[units];
            for (var r = block * BLOCK; r < Math.min(count, (block + 1) * BLOCK); r++) {
                draw(drawn, seed, r);
                replicates[r] = statistic.of(drawn);
            }
        });
        return new Bootstrap(units, statistic, replicates);
    }

    private static void draw(int[] drawn, long seed, int r) {
        var random = Replicates.of(seed, r);
        for (var i = 0; i < drawn.length; i++) {
            drawn[i] = Replicates.index(random, drawn.length);
        }
    }

    /** Returns the statistic of the sample itself. */
    public double estimate() {
        return estimate;
    }

    /** Returns replicate {@code r}. */
    public double replicate(int r) {
        return replicates[r];
    }

    /** Returns sd(θ*), with B−1; 0 for one replicate. */
    public double standardError() {
        return Moments.of(replicates).deviation();
    }

    /** Returns the interval between the quantiles (type 7) of the replicates. */
    public Interval percentile(double level) {
        return between((1 - level) / 2, (1 + level) / 2, level);
    }

    /** Returns the percentile interval reflected at the estimate, 2θ̂−q. */
    public Interval basic(double level) {
        var ends = percentile(level);
        return new Interval(2 * estimate - ends.high(), 2 * estimate - ends.low(), level);
    }

    /**
     * Returns the BCa interval: z₀ = Φ⁻¹((#{θ*&lt;θ̂}+#{θ*≤θ̂})/2B), a = Σd³/(6(Σd²)^{3/2}) with d = mean(jack)−jack_i over
     * units left out one by one, α' = Φ(z₀+(z₀+z_α)/(1−a(z₀+z_α))); undefined if nothing varies or z₀ is infinite.
     */
    public Estimated bca(double level) {
        var shift = bias();
        var skew = acceleration();
        if (Double.isInfinite(shift) || skew.isEmpty()) {
            return new Undefined("BCa does not exist: the jackknife does not vary, or all replicates lie on one side");
        }
        var a = skew.getAsDouble();
        var low = adjusted((1 - level) / 2, shift, a);
        var high = adjusted((1 + level) / 2, shift, a);
        var ends = between(Math.min(low, high), Math.max(low, high), level);
        return result(ends, "bootstrap/BCa", Set.of());
    }

    /** Returns the estimate with the BCa interval, or where there is none the percentile one and a flag. */
    public Estimate interval(double level) {
        return switch (bca(level)) {
            case Estimate found -> found;
            case Undefined _ -> result(percentile(level), "bootstrap/percentile", Set.of(Flag.PERCENTILE_FALLBACK));
        };
    }

    private Estimate result(Interval ends, String method, Set<Flag> flags) {
        return new Estimate(estimate, OptionalDouble.of(standardError()), Optional.of(ends), units, method, flags);
    }

    private Interval between(double low, double high, double level) {
        return new Interval(Quantiles.ofSorted(sorted, low), Quantiles.ofSorted(sorted, high), level);
    }

    private double bias() {
        var below = 0;
        var atMost = 0;
        for (var replicate : replicates) {
            below += replicate < estimate ? 1 : 0;
            atMost += replicate <= estimate ? 1 : 0;
        }
        return Quantiles.normal((below + atMost) / (2.0 * replicates.length));
    }

    private static double adjusted(double alpha, double shift, double a) {
        var z = shift + Quantiles.normal(alpha);
        return Quantiles.normalCumulative(shift + z / (1 - a * z));
    }

    private OptionalDouble acceleration() {
        if (units < 2) {
            return OptionalDouble.empty();
        }
        var jackknife = IntStream.range(0, units)
                .parallel()
                .mapToDouble(left -> statistic.of(without(left)))
                .toArray();
        var moments = Moments.of(jackknife);
        if (moments.constant()) {
            return OptionalDouble.empty();
        }
        var cubes = 0.0;
        for (var value : jackknife) {
            cubes += Math.pow(moments.mean() - value, 3);
        }
        return OptionalDouble.of(cubes / (6 * Math.pow(moments.squares(), 1.5)));
    }

    private int[] without(int left) {
        return IntStream.range(0, units).filter(i -> i != left).toArray();
    }
}
