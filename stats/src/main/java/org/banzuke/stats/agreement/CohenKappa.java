package org.banzuke.stats.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Undefined;

/**
 * Agreement of two raters beyond chance, κ = (p_o−p_e)/(1−p_e) (Cohen 1960), with the error of Fleiss, Cohen, Everitt
 * (1969). With weights w_ij = |i−j| or (i−j)², κ = 1−Σw·p/Σw·e (Cohen 1968). Pure.
 */
public final class CohenKappa {
    /** How much a disagreement by several categories counts. */
    public enum Weight {
        LINEAR,
        QUADRATIC;

        double of(int i, int j) {
            var d = Math.abs(i - j);
            return this == LINEAR ? d : (double) d * d;
        }
    }

    private CohenKappa() {}

    /** Returns κ of two raters; {@code a} and {@code b} are the categories 0, 1, … each item got. */
    public static Estimated estimate(int[] a, int[] b, double level) {
        var shares = Shares.of(a, b);
        if (a.length == 0) {
            return new Undefined("no item was rated by both");
        }
        var p = shares.joint();
        var observed = 0.0;
        var chance = 0.0;
        for (var i = 0; i < p.length; i++) {
            observed += p[i][i];
            chance += shares.row(i) * shares.column(i);
        }
        if (chance >= 1) {
            return new Undefined("both raters used one category only");
        }
        var kappa = (observed - chance) / (1 - chance);
        var error = Math.sqrt(variance(shares, observed, chance) / a.length);
        var interval = Interval.around(kappa, Quantiles.normalTwoSided(level) * error, level);
        return new Estimate(
                kappa,
                OptionalDouble.of(error),
                Optional.of(interval),
                a.length,
                "kappa/Fleiss-Cohen-Everitt",
                Set.of());
    }

    /**
     * n·Var(κ̂) = (A+B−C)/(1−p_e)², A = Σp_ii[1−(p_i.+p_.i)(1−κ)]², B = (1−κ)²Σ_{i≠j}p_ij(p_.i+p_j.)², C =
     * [κ−p_e(1−κ)]².
     */
    private static double variance(Shares shares, double observed, double chance) {
        var p = shares.joint();
        var kappa = (observed - chance) / (1 - chance);
        var a = 0.0;
        var b = 0.0;
        for (var i = 0; i < p.length; i++) {
            a += p[i][i] * Math.pow(1 - (shares.row(i) + shares.column(i)) * (1 - kappa), 2);
            for (var j = 0; j < p.length; j++) {
                b += i == j ? 0 : p[i][j] * Math.pow(shares.column(i) + shares.row(j), 2);
            }
        }
        var c = Math.pow(kappa - chance * (1 - kappa), 2);
        return Math.max(0, a + (1 - kappa) * (1 - kappa) * b - c) / (1 - chance) / (1 - chance);
    }

    /** Returns the weighted κ of ordered categories, without interval. */
    public static Estimated weighted(int[] a, int[] b, Weight weight) {
        var shares = Shares.of(a, b);
        var observed = 0.0;
        var chance = 0.0;
        for (var i = 0; i < shares.joint().length; i++) {
            for (var j = 0; j < shares.joint().length; j++) {
                observed += weight.of(i, j) * shares.joint()[i][j];
                chance += weight.of(i, j) * shares.row(i) * shares.column(j);
            }
        }
        if (!(chance > 0)) {
            return new Undefined(a.length == 0 ? "no item was rated by both" : "both raters used one category only");
        }
        return new Estimate(
                1 - observed / chance,
                OptionalDouble.empty(),
                Optional.empty(),
                a.length,
                "kappa/" + weight.name().toLowerCase(Locale.ROOT),
                Set.of());
    }
}
