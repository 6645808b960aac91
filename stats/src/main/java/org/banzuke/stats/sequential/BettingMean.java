package org.banzuke.stats.sequential;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * A confidence sequence for a mean of scores in [0, 1] that come in random order (Waudby-Smith, Ramdas, arXiv 2010.09686):
 * the means against which a bet has not won yet. K_t = ½Π(1+λ⁺_s(x_s−m_s))+½Π(1−λ⁻_s(x_s−m_s)),
 * λ_t = √(2ln(2/α)/(t·ln(1+t)·σ̂²_{t−1})), λ⁺ = min(λ, ½/m_t), λ⁻ = min(λ, ½/(1−m_t)), μ̂_t = (½+Σx)/(t+1),
 * σ̂²_t = (¼+Σ(x_s−μ̂_s)²)/(t+1), σ̂²_0 = ¼; m_t = m, or without replacement from N items (Nm−S_{t−1})/(N−t+1). Pure.
 */
public final class BettingMean {
    private static final int GRID = 1_000;
    private static final double TRUNCATION = 0.5;

    /** The last item of a population leaves no freedom: rounding alone must not make the true mean impossible. */
    private static final double ROUNDING = 1e-9;

    private final double[] x;
    private final double[] bets;
    private final double alpha;
    private final OptionalInt population;

    private BettingMean(double[] x, double[] bets, double alpha, OptionalInt population) {
        this.x = x;
        this.bets = bets;
        this.alpha = alpha;
        this.population = population;
    }

    /**
     * Prepares the bets, which depend on earlier scores only.
     *
     * @param x scores so far, in random order
     * @param population N when they are drawn without replacement; empty when they are not
     * @throws IllegalArgumentException if a score is outside [0, 1], or there are more than N
     */
    public static BettingMean of(double[] x, double alpha, OptionalInt population) {
        for (var score : x) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a bet needs scores in [0, 1]: " + score);
            }
        }
        if (population.isPresent() && population.getAsInt() < x.length) {
            throw new IllegalArgumentException(x.length + " scores of " + population.getAsInt() + " items");
        }
        return new BettingMean(x.clone(), bets(x, alpha), alpha, population);
    }

    private static double[] bets(double[] x, double alpha) {
        var bets = new double[x.length];
        var sum = 0.5;
        var squares = 0.25;
        for (var i = 0; i < x.length; i++) {
            var t = i + 1;
            var variance = squares / t;
            bets[i] = Math.sqrt(2 * Math.log(2 / alpha) / (t * Math.log1p(t) * variance));
            sum += x[i];
            squares += Math.pow(x[i] - sum / (t + 1), 2);
        }
        return bets;
    }

    /** Returns the capital after each score of a bet against the mean {@code m}; infinite once m is impossible. */
    public double[] capital(double m) {
        var capital = new double[x.length];
        var up = 0.5;
        var down = 0.5;
        var seen = 0.0;
        for (var i = 0; i < x.length; i++) {
            var mean = remaining(m, seen, i);
            if (!(mean >= -ROUNDING && mean <= 1 + ROUNDING)) {
                Arrays.fill(capital, i, x.length, Double.POSITIVE_INFINITY);
                return capital;
            }
            up *= 1 + Math.min(bets[i], TRUNCATION / Math.max(0, mean)) * (x[i] - mean);
            down *= 1 - Math.min(bets[i], TRUNCATION / Math.max(0, 1 - mean)) * (x[i] - mean);
            capital[i] = up + down;
            seen += x[i];
        }
        return capital;
    }

    private double remaining(double m, double seen, int drawn) {
        return population.isEmpty() ? m : (population.getAsInt() * m - seen) / (population.getAsInt() - drawn);
    }

    /**
     * Returns the mean so far with the running intersection of the confidence sequence: means whose capital was always
     * below 1/α, on a grid of 1,001 refined by bisection. Undefined without a score, or if no mean is left, which happens
     * with probability at most α.
     */
    public Estimated sequence() {
        if (x.length == 0) {
            return new Undefined("no item was scored");
        }
        var first = 0;
        while (first <= GRID && ruledOut((double) first / GRID)) {
            first++;
        }
        var last = GRID;
        while (last >= first && ruledOut((double) last / GRID)) {
            last--;
        }
        if (first > GRID) {
            return new Undefined(
                    "every mean is ruled out: the order was not random, or this is the case of chance alpha");
        }
        var low = first == 0 ? 0 : refined((first - 1.0) / GRID, (double) first / GRID);
        var high = last == GRID ? 1 : refined((last + 1.0) / GRID, (double) last / GRID);
        return new Estimate(
                Sums.mean(x),
                OptionalDouble.empty(),
                Optional.of(new Interval(low, high, 1 - alpha)),
                x.length,
                "mean/betting",
                Set.of());
    }

    private boolean ruledOut(double m) {
        for (var capital : capital(m)) {
            if (!(capital < 1 / alpha)) {
                return true;
            }
        }
        return false;
    }

    private double refined(double outside, double inside) {
        var out = outside;
        var in = inside;
        while (Math.abs(in - out) > 1e-12) {
            var middle = (in + out) / 2;
            if (ruledOut(middle)) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return in;
    }
}
