package org.banzuke.stats.judge;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.ClusteredMeans;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Means;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * A mean from few human labels Y and many judgements f (PPI++, arXiv 2311.01453): θ̂ = λf̄_N + mean(Y−λf), λ =
 * Cov(Y,f)/((1+n/N)Var f) within [0, 1]. The labelled items must be a random subset. Immutable; its arrays are not copied out.
 */
public final class PpiMean {
    private final double[] y;
    private final double[] labelled;
    private final double[] unlabelled;

    private PpiMean(double[] y, double[] labelled, double[] unlabelled) {
        this.y = y;
        this.labelled = labelled;
        this.unlabelled = unlabelled;
    }

    /**
     * Takes the data.
     *
     * @param y labels of n items
     * @param labelled judgements of the same items
     * @param unlabelled judgements of N other items
     */
    public static PpiMean of(double[] y, double[] labelled, double[] unlabelled) {
        Sums.requireFinite(y);
        Sums.requireFinite(labelled);
        Sums.requireFinite(unlabelled);
        if (y.length != labelled.length) {
            throw new IllegalArgumentException(
                    "each label needs a judgement of the same item: " + y.length + ", " + labelled.length);
        }
        return new PpiMean(y.clone(), labelled.clone(), unlabelled.clone());
    }

    /** Returns whether there is anything to correct with. */
    private boolean possible() {
        return y.length >= 3 && unlabelled.length >= 2;
    }

    /** Returns the λ that makes the error smallest (Cov with 1/n on labels, Var pooled with ddof 1); 0 if f does not vary. */
    public double lambda() {
        var pooled = new double[y.length + unlabelled.length];
        System.arraycopy(labelled, 0, pooled, 0, y.length);
        System.arraycopy(unlabelled, 0, pooled, y.length, unlabelled.length);
        if (Sums.constant(pooled)) {
            return 0;
        }
        var variance = Moments.of(pooled).squares() / (pooled.length - 1.0);
        var ratio = (double) y.length / unlabelled.length;
        return Math.clamp(cross() / y.length / ((1 + ratio) * variance), 0, 1);
    }

    private double cross() {
        var meanY = Sums.mean(y);
        var meanF = Sums.mean(labelled);
        return Sums.of(y.length, i -> (y[i] - meanY) * (labelled[i] - meanF));
    }

    /** Returns the correlation of labels and judgements; empty if one of them does not vary. */
    public OptionalDouble correlation() {
        if (Sums.constant(y) || Sums.constant(labelled)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(cross()
                / Math.sqrt(Moments.of(y).squares())
                / Math.sqrt(Moments.of(labelled).squares()));
    }

    /** Returns whether the judge helps: |corr| &gt; 1/√(n−2) (arXiv 2505.20178). */
    public boolean useful() {
        var correlation = correlation();
        return correlation.isPresent() && Math.abs(correlation.getAsDouble()) > 1 / Math.sqrt(y.length - 2.0);
    }

    /** Returns PPI++ where the judge helps, else the mean of the labels with a flag. */
    public Estimated estimate(double level) {
        if (possible() && useful()) {
            return tuned(level);
        }
        return switch (Means.estimate(y, level)) {
            case Undefined none -> none;
            case Estimate labels ->
                new Estimate(
                        labels.value(),
                        labels.standardError(),
                        labels.interval(),
                        labels.n(),
                        "labels/t",
                        Set.of(Flag.JUDGE_NOT_USEFUL));
        };
    }

    /** Returns PPI++ with variances of ddof 1 and t_{n−1}, whether the judge helps or not. */
    public Estimated tuned(double level) {
        return at(lambda(), level);
    }

    /** Returns the estimate at a given λ, 0 for labels alone and 1 for full trust in the judge. */
    public Estimated at(double lambda, double level) {
        if (!possible()) {
            return new Undefined("PPI needs three labels and two unlabelled items");
        }
        return estimate(lambda, error(lambda, 1), Quantiles.studentTwoSided(level, y.length - 1.0), "PPI++/t", level);
    }

    /** Returns what the program ppi_py prints at a given λ: ddof 0 and the normal distribution. */
    public Estimated compatible(double lambda, double level) {
        if (!possible()) {
            return new Undefined("PPI needs three labels and two unlabelled items");
        }
        return estimate(lambda, error(lambda, 0), Quantiles.normalTwoSided(level), "ppi_py", level);
    }

    /** Returns PPI++ with CR1 on both parts, and t of the labelled clusters. */
    public Estimated clustered(Clusters ofLabelled, Clusters ofUnlabelled, double level) {
        if (!possible() || ofLabelled.count() < 2 || ofUnlabelled.count() < 2) {
            return new Undefined("clustered PPI needs two labelled and two unlabelled clusters");
        }
        var lambda = lambda();
        var error = Math.hypot(
                lambda * ClusteredMeans.cr1(unlabelled, ofUnlabelled),
                ClusteredMeans.cr1(residuals(lambda), ofLabelled));
        var t = Quantiles.studentTwoSided(level, ofLabelled.count() - 1.0);
        return estimate(lambda, error, t, "PPI++/CR1-t", level);
    }

    private Estimate estimate(double lambda, double error, double reach, String method, double level) {
        var value = lambda * Sums.mean(unlabelled) + Sums.mean(residuals(lambda));
        return new Estimate(
                value,
                OptionalDouble.of(error),
                Optional.of(Interval.around(value, reach * error, level)),
                y.length,
                method,
                useful() ? Set.of() : Set.of(Flag.JUDGE_NOT_USEFUL));
    }

    /** SE² = λ²Var(f_N)/N + Var(Y−λf)/n. */
    private double error(double lambda, int ddof) {
        var many = (double) unlabelled.length;
        var few = (double) y.length;
        return Math.sqrt(lambda * lambda * Moments.of(unlabelled).squares() / (many - ddof) / many
                + Moments.of(residuals(lambda)).squares() / (few - ddof) / few);
    }

    private double[] residuals(double lambda) {
        var residuals = new double[y.length];
        for (var i = 0; i < y.length; i++) {
            residuals[i] = y[i] - lambda * labelled[i];
        }
        return residuals;
    }

    /** Returns how many labels alone would be as sure: n·(SE of labels/SE of PPI++)²; empty where PPI++ has no error. */
    public OptionalDouble effectiveLabels() {
        if (!possible() || error(lambda(), 1) == 0) {
            return OptionalDouble.empty();
        }
        var ratio = Means.standardError(y) / error(lambda(), 1);
        return OptionalDouble.of(y.length * ratio * ratio);
    }
}
