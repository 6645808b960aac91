package org.banzuke.stats.rating;

import java.util.Arrays;
import org.banzuke.stats.newton.Newton;

/**
 * The exact maximum of the Bradley–Terry likelihood (Bradley, Terry 1952): P(a beats b) = σ(θ_a−θ_b), a tie counting as
 * half a win. Newton on the pairs; Hunter's MM iteration where it fails. No ridge: a model without finite rating is not
 * given one. Pure.
 */
public final class BradleyTerry {
    private BradleyTerry() {}

    /**
     * Returns the fit of all models.
     *
     * @throws IllegalArgumentException if the models do not form one strong component; {@link Connectivity} tells, and
     *     {@link Ratings} rates those that do
     */
    public static BradleyTerryFit fit(PairTable table) {
        return fit(table, new double[table.models()]);
    }

    /** Returns the fit, found from ratings nearby. */
    static BradleyTerryFit fit(PairTable table, double[] start) {
        if (!Connectivity.of(table).complete()) {
            throw new IllegalArgumentException(
                    "Bradley-Terry needs models that are connected by wins both ways. Maybe rate the largest strong component.");
        }
        return new BradleyTerryFit(table, theta(table, start));
    }

    /** Returns θ with Σθ = 0 of a connected table. */
    static double[] theta(PairTable table, double[] start) {
        var last = start[start.length - 1];
        var reduced = Arrays.copyOf(start, start.length - 1);
        Arrays.setAll(reduced, j -> reduced[j] - last);
        return Newton.maximise(new PairLikelihood(table), reduced)
                .map(optimum -> Centring.centred(optimum.x(), table.models()))
                .orElseGet(() -> Minorised.theta(table));
    }
}
