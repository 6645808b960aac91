package org.banzuke.stats.judge;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Undefined;

/**
 * The true rate behind a judge who errs: θ̂ = (p̂+q₀−1)/(q₀+q₁−1), q₀ the judge's specificity, q₁ its sensitivity (Rogan,
 * Gladen 1978), both known from labelled items only. Interval of Lang, Reiczigel (2014). Pure.
 *
 * @param positive items the judge called right
 * @param n items judged
 * @param specificity the judge on items that people call wrong
 * @param sensitivity the judge on items that people call right
 */
public record RoganGladen(int positive, int n, Rate specificity, Rate sensitivity) {
    /** Lower one-sided level at which the judge must be better than a coin. */
    private static final double INFORMED = 0.95;

    /**
     * How often the judge was right.
     *
     * @param right labelled items it was right about
     * @param of labelled items
     */
    public record Rate(int right, int of) {
        public Rate {
            if (!(of >= 1 && right >= 0 && right <= of)) {
                throw new IllegalArgumentException("not a share of labelled items: " + right + " of " + of);
            }
        }

        double share() {
            return (double) right / of;
        }

        double variance() {
            return share() * (1 - share()) / of;
        }

        /** (x+1)/(m+2): one of each added. */
        double adjusted() {
            return (right + 1.0) / (of + 2);
        }

        double adjustedVariance() {
            return adjusted() * (1 - adjusted()) / (of + 2);
        }
    }

    public RoganGladen {
        if (!(n >= 1 && positive >= 0 && positive <= n)) {
            throw new IllegalArgumentException("not a share of judged items: " + positive + " of " + n);
        }
    }

    /** Returns the judge's own rate, uncorrected. */
    public double raw() {
        return (double) positive / n;
    }

    private double youden() {
        return specificity.share() + sensitivity.share() - 1;
    }

    /** Returns whether the judge is surely better than a coin: the lower 95 % bound of q₀+q₁−1 is above 0. */
    public boolean informed() {
        var error = Math.sqrt(specificity.variance() + sensitivity.variance());
        return youden() - Quantiles.normal(INFORMED) * error > 0;
    }

    /** Returns θ̂ before it is clipped to [0, 1], which tells whether labels and set fit together. */
    public Estimated unclipped(double level) {
        return informed() ? estimate(theta(), level) : uninformed();
    }

    /** Returns θ̂ in [0, 1] with its interval, or why there is none. */
    public Estimated estimate(double level) {
        return informed() ? estimate(Math.clamp(theta(), 0, 1), level) : uninformed();
    }

    private static Undefined uninformed() {
        return new Undefined("specificity + sensitivity − 1 is not above 0 at 95 %: the judge carries no information");
    }

    private double theta() {
        return (raw() + specificity.share() - 1) / youden();
    }

    private Estimate estimate(double value, double level) {
        var unclipped = langReiczigel(level);
        var outside = unclipped.high() < 0 || unclipped.low() > 1;
        var interval = new Interval(Math.clamp(unclipped.low(), 0, 1), Math.clamp(unclipped.high(), 0, 1), level);
        return new Estimate(
                value,
                OptionalDouble.of(deltaError()),
                Optional.of(interval),
                n,
                "Rogan-Gladen/Lang-Reiczigel",
                outside ? Set.of(Flag.OUTSIDE_0_1) : Set.of());
    }

    /** √(p(1−p)/n + (1−θ)²q₀(1−q₀)/m₀ + θ²q₁(1−q₁)/m₁)/(q₀+q₁−1). */
    private double deltaError() {
        var theta = theta();
        var variance = raw() * (1 - raw()) / n
                + (1 - theta) * (1 - theta) * specificity.variance()
                + theta * theta * sensitivity.variance();
        return Math.sqrt(variance) / youden();
    }

    /** θ'+dt ± z·se', all from p' = (k+z²/2)/(n+z²) and q' = (x+1)/(m+2). */
    private Interval langReiczigel(double level) {
        var z = Quantiles.normalTwoSided(level);
        var p = (positive + z * z / 2) / (n + z * z);
        var youden = specificity.adjusted() + sensitivity.adjusted() - 1;
        var theta = (p + specificity.adjusted() - 1) / youden;
        var v0 = specificity.adjustedVariance();
        var v1 = sensitivity.adjustedVariance();
        var shift = 2 * z * z * (-(1 - theta) * v0 + theta * v1);
        var variance = p * (1 - p) / (n + z * z) + (1 - theta) * (1 - theta) * v0 + theta * theta * v1;
        return Interval.around(theta + shift, z * Math.sqrt(variance) / youden, level);
    }
}
