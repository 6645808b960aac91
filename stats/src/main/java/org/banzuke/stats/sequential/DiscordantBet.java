package org.banzuke.stats.sequential;

import org.banzuke.stats.Interval;
import org.hipparchus.special.Gamma;

/**
 * A bet on discordant pairs that may be looked at after every pair (Ville 1939; Krichevsky, Trofimov 1981): with w wins and
 * l losses E = 2^{w+l}·B(w+½,l+½)/B(½,½); stop at E ≥ 1/α. Of clusters only the sign of each one's sum is bet on.
 *
 * @param wins w, pairs the first won
 * @param losses l, pairs the second won
 */
public record DiscordantBet(int wins, int losses) {
    private static final double START = logBeta(0.5, 0.5);

    public DiscordantBet {
        if (wins < 0 || losses < 0) {
            throw new IllegalArgumentException("counts are not negative: " + wins + ", " + losses);
        }
    }

    /** Returns ln E. */
    public double logE() {
        return (wins + losses) * Math.log(2) + mixture();
    }

    /** Returns E. */
    public double e() {
        return Math.exp(logE());
    }

    /** Returns min(1, 1/E): valid whenever one stops, and larger than the path's own, whose best E counts. */
    public double p() {
        return Math.min(1, Math.exp(-logE()));
    }

    /** Returns whether E ≥ 1/α. */
    public boolean stops(double alpha) {
        return logE() >= -Math.log(alpha);
    }

    /**
     * Returns the probabilities of a win that the bet has not ruled out: {q: lnB(w+½,l+½)−lnB(½,½)−w·ln q−l·ln(1−q) &lt;
     * ln(1/α)}. Never empty; it reaches 0 without a win and 1 without a loss.
     */
    public Interval interval(double alpha) {
        var peak = wins + losses == 0 ? 0.5 : (double) wins / (wins + losses);
        var low = wins == 0 ? 0 : edge(alpha, 0, peak);
        var high = losses == 0 ? 1 : edge(alpha, 1, peak);
        return new Interval(low, high, 1 - alpha);
    }

    private double edge(double alpha, double outside, double inside) {
        var out = outside;
        var in = inside;
        while (Math.abs(in - out) > 1e-14) {
            var middle = (in + out) / 2;
            if (mixture() - wins * Math.log(middle) - losses * Math.log1p(-middle) < -Math.log(alpha)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private double mixture() {
        return logBeta(wins + 0.5, losses + 0.5) - START;
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }
}
