package org.banzuke.stats.coverage;

import static org.banzuke.stats.coverage.Draw.hit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.banzuke.stats.ClusteredMeans;
import org.banzuke.stats.ProportionInterval;
import org.banzuke.stats.Proportions;
import org.banzuke.stats.Sums;

/** Shares of right answers. */
final class ProportionScenarios {
    private static final List<ProportionInterval> KINDS = List.of(
            ProportionInterval.WALD,
            ProportionInterval.WILSON,
            ProportionInterval.CLOPPER_PEARSON,
            ProportionInterval.JEFFREYS,
            ProportionInterval.BETA_UNIFORM);

    private ProportionScenarios() {}

    static List<Scenario> all() {
        var scenarios = new ArrayList<Scenario>();
        for (var n : List.of(10, 30, 100, 400)) {
            for (var p : List.of(0.5, 0.9, 0.98)) {
                scenarios.add(exact(n, p));
            }
        }
        scenarios.add(clustered());
        return scenarios;
    }

    private static Scenario exact(int n, double p) {
        return Scenario.exact(
                "proportion-n" + n + "-p" + p,
                () -> KINDS.stream().mapToDouble(kind -> coverage(kind, n, p)).toArray(),
                "Wald",
                "Wilson",
                "Clopper-Pearson",
                "Jeffreys",
                "Beta(1,1)");
    }

    private static double coverage(ProportionInterval kind, int n, double p) {
        var binomial = BinomialDistribution.of(n, p);
        return Sums.of(n + 1, k -> kind.of(k, n, 0.95).contains(p) ? binomial.probability(k) : 0);
    }

    private static Scenario clustered() {
        var clusters = Draw.equal(30, 8);
        return Scenario.simulated(
                "proportion-clustered",
                random -> {
                    var x = new double[clusters.items()];
                    var rate = new double[clusters.count()];
                    for (var g = 0; g < rate.length; g++) {
                        // The largest of four uniforms has the distribution Beta(4, 1).
                        for (var draw = 0; draw < 4; draw++) {
                            rate[g] = Math.max(rate[g], random.nextDouble());
                        }
                    }
                    for (var i = 0; i < x.length; i++) {
                        x[i] = hit(random.nextDouble() < rate[clusters.of(i)]);
                    }
                    var k = (int) Sums.of(x);
                    var se = ClusteredMeans.cr1(x, clusters);
                    return new double[] {
                        hit(ProportionInterval.WILSON.of(k, x.length, 0.95).contains(0.8)),
                        hit(Covers.value(ClusteredMeans.withCr1(x, clusters, 0.95), 0.8)),
                        hit(Covers.value(Proportions.wilsonClustered(k, x.length, se, 30, 0.95), 0.8))
                    };
                },
                "Wilson, naive n",
                "CR1 t",
                "Wilson, n_eff, t(G-1)");
    }
}
