package org.banzuke.stats.coverage;

import static org.banzuke.stats.coverage.Draw.hit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.banzuke.stats.Means;
import org.banzuke.stats.PairedPower;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;
import org.banzuke.stats.multiplicity.AdjustedP;
import org.banzuke.stats.power.McNemarPower;

/** Two runs, and many tests at once. */
final class ComparisonScenarios {
    private static final int TESTS = 20;
    private static final int FALSE_NULLS = 5;

    private ComparisonScenarios() {}

    static List<Scenario> all() {
        return Stream.of(
                        mcnemar(30, 0.2),
                        mcnemar(100, 0.1),
                        mcnemar(500, 0.06),
                        pairedOrNot(),
                        detectable(),
                        multiplicity(),
                        winnersCurse())
                .toList();
    }

    private static Scenario mcnemar(int n, double q) {
        return Scenario.exact(
                "mcnemar-null-n" + n,
                () -> new double[] {
                    McNemarPower.exact(n, q / 2, q / 2, 0.05),
                    McNemarPower.midP(n, q / 2, q / 2, 0.05),
                    McNemarPower.of(
                            n, q / 2, q / 2, 0.05, table -> table.chiSquareP().orElseThrow()),
                    McNemarPower.of(
                            n, q / 2, q / 2, 0.05, table -> table.correctedP().orElseThrow())
                },
                "exact",
                "mid-p",
                "chi2",
                "chi2 corrected");
    }

    private static Scenario pairedOrNot() {
        return Scenario.simulated(
                "power-paired-vs-unpaired",
                random -> {
                    var a = new double[500];
                    var b = new double[500];
                    var d = new double[500];
                    for (var i = 0; i < d.length; i++) {
                        var ability = beta42(random);
                        var shared = random.nextDouble();
                        a[i] = hit(shared < ability + 0.015);
                        b[i] = hit(shared < ability);
                        d[i] = a[i] - b[i];
                    }
                    var unpaired = Math.hypot(Means.standardError(a), Means.standardError(b));
                    return new double[] {
                        hit(Covers.rejectedByT(d)),
                        hit(!Covers.within(Sums.mean(d), unpaired, Quantiles.normalTwoSided(0.95), 0))
                    };
                },
                "paired t",
                "unpaired z (lm-eval model_comparator)");
    }

    /** The fourth smallest of five uniforms has the distribution Beta(4, 2). */
    private static double beta42(SplittableRandom random) {
        var largest = random.nextDouble();
        var second = 0.0;
        for (var draw = 1; draw < 5; draw++) {
            var u = random.nextDouble();
            second = Math.max(second, Math.min(largest, u));
            largest = Math.max(largest, u);
        }
        return second;
    }

    private static Scenario detectable() {
        var effect = PairedPower.detectable(0.4, 1000, 0.05, 0.8);
        return Scenario.simulated(
                "mde-calibration",
                random -> new double[] {hit(Covers.rejectedByT(Draw.normals(random, 1000, effect, 0.4)))},
                "paired t");
    }

    private static Scenario multiplicity() {
        return Scenario.simulated(
                "multiplicity",
                random -> {
                    var p = new double[TESTS];
                    for (var i = 0; i < TESTS; i++) {
                        p[i] = Quantiles.normalTail(random.nextGaussian() + (i < FALSE_NULLS ? 3 : 0));
                    }
                    var hochberg = AdjustedP.benjaminiHochberg(p);
                    return new double[] {
                        hit(rejected(p, FALSE_NULLS) > 0),
                        hit(rejected(AdjustedP.holm(p), FALSE_NULLS) > 0),
                        rejected(hochberg, FALSE_NULLS) / (double) Math.max(1, rejected(hochberg, 0))
                    };
                },
                "none",
                "Holm",
                "BH");
    }

    private static int rejected(double[] p, int from) {
        var count = 0;
        for (var i = from; i < p.length; i++) {
            count += p[i] <= 0.05 ? 1 : 0;
        }
        return count;
    }

    private static Scenario winnersCurse() {
        return Scenario.simulated(
                "winners-curse",
                random -> new double[] {
                    Arrays.stream(Draw.normals(random, 10, 0, 1)).max().orElseThrow()
                },
                "max of 10");
    }
}
