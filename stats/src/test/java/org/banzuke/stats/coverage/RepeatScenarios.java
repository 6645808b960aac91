package org.banzuke.stats.coverage;

import static org.banzuke.stats.coverage.Draw.hit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Means;
import org.banzuke.stats.bootstrap.BayesianBootstrap;
import org.banzuke.stats.bootstrap.Bootstrap;
import org.banzuke.stats.bootstrap.Statistic;
import org.banzuke.stats.repeats.PassK;
import org.banzuke.stats.repeats.Repeats;

/** Several answers an item, and resampling. */
final class RepeatScenarios {
    private static final Clusters ITEMS = Draw.equal(60, 8);

    private RepeatScenarios() {}

    static List<Scenario> all() {
        return List.of(sameModelTwice(), coverage(), lognormal(), passAtK());
    }

    private static double[] abilities(SplittableRandom random) {
        return random.doubles(ITEMS.count()).toArray();
    }

    private static double[] answers(SplittableRandom random, double[] ability) {
        var x = new double[ITEMS.items()];
        for (var i = 0; i < x.length; i++) {
            x[i] = hit(random.nextDouble() < ability[ITEMS.of(i)]);
        }
        return x;
    }

    private static Scenario sameModelTwice() {
        return Scenario.simulated(
                "repeats-null",
                random -> {
                    var ability = abilities(random);
                    var d = ITEMS.means(answers(random, ability));
                    var other = ITEMS.means(answers(random, ability));
                    for (var i = 0; i < d.length; i++) {
                        d[i] -= other[i];
                    }
                    return new double[] {hit(Covers.rejectedByT(d))};
                },
                "item means, paired t");
    }

    private static Scenario coverage() {
        return Scenario.simulated(
                "repeats-coverage",
                random -> {
                    var x = answers(random, abilities(random));
                    return new double[] {
                        hit(Covers.value(Means.estimate(x, 0.95), 0.5)),
                        hit(Covers.value(
                                Repeats.of(x, ITEMS, Optional.empty(), 0.95).estimate(), 0.5))
                    };
                },
                "N*K answers as independent",
                "item means, t");
    }

    private static Scenario lognormal() {
        var truth = Math.exp(0.5);
        return Scenario.simulated(
                "bootstrap-lognormal",
                random -> {
                    var x = Draw.normals(random, 30, 0, 1);
                    for (var i = 0; i < x.length; i++) {
                        x[i] = Math.exp(x[i]);
                    }
                    var bootstrap = Bootstrap.of(30, Statistic.mean(x), 999, random.nextLong());
                    return new double[] {
                        hit(Covers.value(Means.estimate(x, 0.95), truth)),
                        hit(bootstrap.percentile(0.95).contains(truth)),
                        hit(Covers.value(bootstrap.interval(0.95), truth)),
                        hit(BayesianBootstrap.interval(x, 999, 0.95, random.nextLong())
                                .contains(truth))
                    };
                },
                "t",
                "percentile",
                "BCa",
                "Bayesian");
    }

    private static Scenario passAtK() {
        return Scenario.simulated(
                "pass-at-k",
                random -> {
                    var n = new int[60];
                    var c = new int[60];
                    for (var i = 0; i < n.length; i++) {
                        n[i] = 10;
                        // A power of a uniform has the distribution Beta(0.6, 1).
                        c[i] = Draw.binomial(random, 10, Math.pow(random.nextDouble(), 1 / 0.6));
                    }
                    return new double[] {hit(Covers.value(PassK.passAt(n, c, 5, Optional.empty(), 0.95), 0.6889))};
                },
                "t over items");
    }
}
