package org.banzuke.stats.glm;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;
import org.banzuke.stats.newton.Cholesky;
import org.banzuke.stats.newton.Logistic;
import org.banzuke.stats.newton.Newton;

/**
 * The win rate two models would have at equal length (AlpacaEval 2, arXiv 2404.04475): logit p = β₁tanh(Δlen/sd) +
 * β₂·difficulty + β₃, LC = 100·mean r_i, r_i = σ(β₂·difficulty_i+β₃). Its standard error is √Σψ_i², ψ_i =
 * (r_i−r̄)/n + ḡ'H⁻¹x_i(p_i−q_i), ḡ = mean ∂r/∂β: items are a sample, and β is estimated. All in points of 0 … 100.
 * Immutable.
 */
public final class LengthControlled {
    private static final int COLUMNS = 3;

    private final double[][] x;
    private final double[] p;
    private final double[] beta;
    private final double l1;

    private LengthControlled(double[][] x, double[] p, double[] beta, double l1) {
        this.x = x;
        this.p = p;
        this.beta = beta;
        this.l1 = l1;
    }

    /**
     * Fits the model without penalty.
     *
     * @param deltaLength length of the model's answer less the baseline's, or the reverse: β₁ takes the sign
     * @param difficulty of the instructions; zeros where it is not known leave β₂ out
     * @param preference share of the judge's preference for the model, in [0, 1]
     */
    public static LengthControl fit(double[] deltaLength, double[] difficulty, double[] preference) {
        return fit(deltaLength, difficulty, preference, 0);
    }

    /**
     * Fits the model with the penalty l1·‖β‖₁ beside the summed loss, AlpacaEval's 1/C: the exact optimum. A penalised fit
     * exists always, but its standard error leaves the penalty's bias out.
     */
    public static LengthControl fit(double[] deltaLength, double[] difficulty, double[] preference, double l1) {
        require(deltaLength, difficulty, preference, l1);
        if (preference.length < 2) {
            return new LengthControl.Withheld(new Undefined("fewer than two preferences"));
        }
        var x = design(deltaLength, difficulty);
        if (l1 > 0) {
            return fitted(x, preference, L1Logistic.fit(likelihood(x, preference), l1), l1);
        }
        var used = Sums.constant(difficulty) && difficulty[0] == 0 ? without(x) : x;
        return Newton.maximise(likelihood(used, preference), new double[used[0].length])
                .map(optimum -> fitted(x, preference, whole(optimum.x()), 0))
                .orElseGet(() -> new LengthControl.Withheld(
                        new Undefined("no finite optimum: preferences are separated, or a column repeats another")));
    }

    private static LengthControl fitted(double[][] x, double[] p, double[] beta, double l1) {
        return new LengthControl.Fitted(new LengthControlled(x, p.clone(), beta, l1));
    }

    private static void require(double[] deltaLength, double[] difficulty, double[] preference, double l1) {
        Sums.requireFinite(deltaLength);
        Sums.requireFinite(difficulty);
        var n = preference.length;
        if (deltaLength.length != n || difficulty.length != n || !(l1 >= 0 && Double.isFinite(l1))) {
            throw new IllegalArgumentException("every preference needs a length difference and a difficulty, and l1 is"
                    + " not below 0: " + n + ", " + deltaLength.length + ", " + difficulty.length + ", " + l1);
        }
        for (var share : preference) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a preference is in [0, 1]: " + share);
            }
        }
    }

    private static double[][] design(double[] deltaLength, double[] difficulty) {
        var n = deltaLength.length;
        var spread = Sums.constant(deltaLength)
                ? 1
                : Math.sqrt(Moments.of(deltaLength).squares() / (n - 1.0));
        var x = new double[n][];
        Arrays.setAll(x, i -> new double[] {Math.tanh(deltaLength[i] / spread), difficulty[i], 1});
        return x;
    }

    private static double[][] without(double[][] x) {
        return Arrays.stream(x).map(row -> new double[] {row[0], row[2]}).toArray(double[][]::new);
    }

    private static double[] whole(double[] beta) {
        return beta.length == COLUMNS ? beta : new double[] {beta[0], 0, beta[1]};
    }

    private static SoftLogistic likelihood(double[][] x, double[] p) {
        var weight = new double[p.length];
        Arrays.fill(weight, 1);
        return new SoftLogistic(x, p, weight);
    }

    /** Returns β₁ (length), β₂ (difficulty), β₃ (model). */
    public double[] beta() {
        return beta.clone();
    }

    /** Returns the standard errors of β, HC0; empty for a penalised fit. */
    public Optional<double[]> betaErrors() {
        if (l1 > 0) {
            return Optional.empty();
        }
        var errors = new double[COLUMNS];
        for (var j = 0; j < COLUMNS; j++) {
            var unit = new double[COLUMNS];
            unit[j] = 1;
            errors[j] = norm(levers(unit));
        }
        return Optional.of(errors);
    }

    /** Returns the length-controlled win rate with its standard error and interval, in points. */
    public Estimate winRate(Optional<Clusters> clusters, double level) {
        var df = clusters.map(c -> OptionalDouble.of(c.count() - 1.0)).orElse(OptionalDouble.empty());
        var reach =
                df.isPresent() ? Quantiles.studentTwoSided(level, df.getAsDouble()) : Quantiles.normalTwoSided(level);
        var error = clusters.map(this::clusteredError).orElseGet(this::totalError);
        var method = clusters.isPresent() ? "length-controlled/CR1-t" : "length-controlled/influence";
        return new Estimate(
                value(),
                OptionalDouble.of(error),
                Optional.of(Interval.around(value(), reach * error, level)),
                p.length,
                method,
                Set.of());
    }

    /**
     * Returns the difference of the win rates of two models on the same items, in points: its error is √Σ(ψ_A−ψ_B)².
     *
     * @throws IllegalArgumentException if they have different numbers of items
     */
    public static Estimate difference(LengthControlled a, LengthControlled b, double level) {
        if (a.p.length != b.p.length) {
            throw new IllegalArgumentException(
                    "a difference needs the same items for both: " + a.p.length + ", " + b.p.length);
        }
        var own = a.influences();
        var other = b.influences();
        Arrays.setAll(own, i -> own[i] - other[i]);
        var value = a.value() - b.value();
        var error = norm(own);
        return new Estimate(
                value,
                OptionalDouble.of(error),
                Optional.of(Interval.around(value, Quantiles.normalTwoSided(level) * error, level)),
                own.length,
                "length-controlled difference/influence",
                Set.of());
    }

    /** Returns LC, in points. */
    public double value() {
        return 100 * Sums.mean(predictions());
    }

    /** Returns the uncontrolled win rate, in points. */
    public double raw() {
        return 100 * Sums.mean(p);
    }

    /** Returns √Σψ², in points. */
    public double totalError() {
        return norm(influences());
    }

    private double clusteredError(Clusters clusters) {
        var g = (double) clusters.count();
        if (clusters.items() != p.length || g < 2) {
            throw new IllegalArgumentException("every preference needs a cluster, of two or more: " + clusters.items()
                    + " of " + p.length + " in " + clusters.count());
        }
        return norm(clusters.sums(influences())) * Math.sqrt(g / (g - 1));
    }

    /** Returns the error from β alone, the items taken as given, in points. */
    public double fixedItemsError() {
        return 100 * norm(levers(slope()));
    }

    /** Returns AlpacaEval's lc_standard_error, which takes β as known and so is too small, in points. */
    public double alpacaError() {
        var r = predictions();
        return 100 * Math.sqrt(Moments.of(r).squares() / (r.length - 1.0) / r.length);
    }

    /** Returns 100·ψ_i: how much each item moves LC. Differences of two models on the same items have ψ_A−ψ_B. */
    public double[] influences() {
        var r = predictions();
        var mean = Sums.mean(r);
        var levers = levers(slope());
        var influences = new double[p.length];
        Arrays.setAll(influences, i -> 100 * ((r[i] - mean) / r.length + levers[i]));
        return influences;
    }

    private double[] predictions() {
        var r = new double[p.length];
        Arrays.setAll(r, i -> Logistic.sigma(beta[1] * x[i][1] + beta[2]));
        return r;
    }

    /** ḡ = mean ∂r/∂β. */
    private double[] slope() {
        var slope = new double[COLUMNS];
        for (var i = 0; i < p.length; i++) {
            var r = Logistic.sigma(beta[1] * x[i][1] + beta[2]);
            slope[1] += r * (1 - r) * x[i][1] / p.length;
            slope[2] += r * (1 - r) / p.length;
        }
        return slope;
    }

    /** Returns c'H⁻¹x_i(p_i−q_i) of every item. */
    private double[] levers(double[] contrast) {
        var direction = solved(contrast);
        var levers = new double[p.length];
        Arrays.setAll(levers, i -> {
            var residual = p[i] - Logistic.sigma(SoftLogistic.dot(x[i], beta));
            return SoftLogistic.dot(direction, x[i]) * residual;
        });
        return levers;
    }

    private double[] solved(double[] contrast) {
        var information = new double[COLUMNS][COLUMNS];
        likelihood(x, p).derivatives(beta, new double[COLUMNS], information);
        // A column of zeros has no coefficient: any finite entry keeps it out of the solution.
        for (var j = 0; j < COLUMNS; j++) {
            information[j][j] = information[j][j] == 0 ? 1 : information[j][j];
        }
        return Cholesky.of(information)
                .orElseThrow(() -> new IllegalStateException("the information of a finite fit is singular"))
                .solve(contrast);
    }

    private static double norm(double[] x) {
        return Math.sqrt(Sums.of(x.length, i -> x[i] * x[i]));
    }
}
