package org.banzuke.stats.active;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;

/**
 * The mean loss over a whole set from items drawn without replacement by their promise (LURE, arXiv 2101.11665): R̂ =
 * M⁻¹Σv_mL_m, v_m = 1+(N−M)/(N−m)·(1/((N−m+1)q_m)−1), q_m the probability with which the m-th item was drawn among those left.
 * Unbiased; with M = N the plain mean. Pure.
 */
public final class Lure {
    private Lure() {}

    /**
     * Returns v_m of every draw.
     *
     * @param population N
     * @param q probability of each draw, in order
     */
    public static double[] weights(int population, double[] q) {
        var drawn = q.length;
        if (drawn < 1 || drawn > population) {
            throw new IllegalArgumentException("not a draw without replacement: " + drawn + " of " + population);
        }
        var weights = new double[drawn];
        for (var m = 1; m <= drawn; m++) {
            if (!(q[m - 1] > 0 && q[m - 1] <= 1)) {
                throw new IllegalArgumentException("draw " + m + " has no probability in (0, 1]: " + q[m - 1]);
            }
            // The last of all items has no choice: its factor is 0/0, and its weight 1.
            var factor = m == population ? 0 : (population - drawn) / (double) (population - m);
            weights[m - 1] = 1 + factor * (1 / ((population - m + 1) * q[m - 1]) - 1);
        }
        return weights;
    }

    /**
     * Returns R̂. The standard error is the bootstrap's of v_mL_m, in closed form: an approximation, because the draws are not
     * independent.
     *
     * @param loss of each draw, in order
     */
    public static Estimate estimate(int population, double[] q, double[] loss, double level) {
        Sums.requireFinite(loss);
        if (loss.length != q.length) {
            throw new IllegalArgumentException("every draw needs a loss: " + q.length + ", " + loss.length);
        }
        var weights = weights(population, q);
        var m = loss.length;
        var terms = new double[m];
        for (var i = 0; i < m; i++) {
            terms[i] = weights[i] * loss[i];
        }
        var value = Sums.mean(terms);
        if (m == population) {
            return new Estimate(
                    value, OptionalDouble.of(0), Optional.of(new Interval(value, value, level)), m, "mean", Set.of());
        }
        if (m == 1) {
            return new Estimate(value, OptionalDouble.empty(), Optional.empty(), m, "LURE", Set.of());
        }
        var error = Math.sqrt(Moments.of(terms).squares()) / m;
        var interval = Interval.around(value, Quantiles.normalTwoSided(level) * error, level);
        return new Estimate(
                value,
                OptionalDouble.of(error),
                Optional.of(interval),
                m,
                "LURE/bootstrap",
                Set.of(Flag.APPROXIMATE_ERROR));
    }
}
