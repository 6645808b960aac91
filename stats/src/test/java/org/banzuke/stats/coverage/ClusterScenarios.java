package org.banzuke.stats.coverage;

import static org.banzuke.stats.coverage.Draw.hit;

import java.util.List;
import java.util.stream.Stream;
import org.banzuke.stats.ClusteredMeans;
import org.banzuke.stats.Means;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.SignFlip;
import org.banzuke.stats.Sums;
import org.banzuke.stats.bootstrap.Bootstrap;
import org.banzuke.stats.bootstrap.Statistic;

/** Items that share passages. */
final class ClusterScenarios {
    private static final double Z = Quantiles.normalTwoSided(0.95);

    private ClusterScenarios() {}

    static List<Scenario> all() {
        return Stream.of(
                        Stream.of(pairedNull(), pairedNullBootstrap()),
                        Stream.of(5, 10, 20).map(ClusterScenarios::few),
                        Stream.of(unequal(), signFlip()))
                .flatMap(scenarios -> scenarios)
                .toList();
    }

    private static Scenario pairedNull() {
        var clusters = Draw.equal(50, 10);
        return Scenario.simulated(
                "paired-null-clustered",
                random -> {
                    var d = Draw.clustered(random, clusters, 0.08, 0.05);
                    var mean = Sums.mean(d);
                    return new double[] {
                        hit(Covers.rejectedByT(d)),
                        hit(!Covers.within(mean, ClusteredMeans.cr0(d, clusters), Z, 0)),
                        hit(!Covers.value(ClusteredMeans.withCr1(d, clusters, 0.95), 0))
                    };
                },
                "naive paired t",
                "CR0, z",
                "CR1, t(G-1)");
    }

    private static Scenario pairedNullBootstrap() {
        var clusters = Draw.equal(50, 10);
        return Scenario.simulated(
                "paired-null-clustered-bootstrap",
                random -> {
                    var d = Draw.clustered(random, clusters, 0.08, 0.05);
                    var bootstrap = Bootstrap.of(50, Statistic.clusterMean(d, clusters), 400, random.nextLong());
                    return new double[] {hit(!bootstrap.percentile(0.95).contains(0))};
                },
                "cluster bootstrap, percentile");
    }

    private static Scenario few(int count) {
        var clusters = Draw.equal(count, 10);
        var t = Quantiles.studentTwoSided(0.95, count - 1.0);
        var naive = Quantiles.studentTwoSided(0.95, clusters.items() - 1.0);
        return Scenario.simulated(
                "few-clusters-" + count,
                random -> {
                    var x = Draw.clustered(random, clusters, 0.2, 0.2);
                    var mean = Sums.mean(x);
                    var cr1 = ClusteredMeans.cr1(x, clusters);
                    return new double[] {
                        hit(Covers.within(mean, Means.standardError(x), naive, 0)),
                        hit(Covers.within(mean, ClusteredMeans.cr0(x, clusters), Z, 0)),
                        hit(Covers.within(mean, cr1, Z, 0)),
                        hit(Covers.within(mean, cr1, t, 0))
                    };
                },
                "naive t",
                "CR0, z",
                "CR1, z",
                "CR1, t(G-1)");
    }

    private static Scenario unequal() {
        var clusters = Draw.sizes(100, 40, 20, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        var t = Quantiles.studentTwoSided(0.95, clusters.count() - 1.0);
        var satterthwaite = Quantiles.studentTwoSided(0.95, ClusteredMeans.satterthwaite(clusters));
        return Scenario.simulated(
                "unequal-clusters",
                random -> {
                    var x = Draw.clustered(random, clusters, 0.2, 0.2);
                    var mean = Sums.mean(x);
                    var cr2 = ClusteredMeans.cr2(x, clusters);
                    return new double[] {
                        hit(Covers.within(mean, ClusteredMeans.cr1(x, clusters), t, 0)),
                        hit(Covers.within(mean, cr2, t, 0)),
                        hit(Covers.within(mean, cr2, satterthwaite, 0))
                    };
                },
                "CR1, t(G-1)",
                "CR2, t(G-1)",
                "CR2, t(Satterthwaite)");
    }

    private static Scenario signFlip() {
        return Scenario.simulated(
                "sign-flip-clustered-null",
                random -> {
                    var sums = new double[12];
                    for (var g = 0; g < sums.length; g++) {
                        sums[g] = student3(Draw.normals(random, 4, 0, 1));
                    }
                    return new double[] {hit(SignFlip.drawn(sums, 999, random.nextLong()) <= 0.05)};
                },
                "sign flip by cluster");
    }

    /** Student's deviate with three degrees of freedom from four normal ones. */
    private static double student3(double[] z) {
        return z[0] / Math.sqrt((z[1] * z[1] + z[2] * z[2] + z[3] * z[3]) / 3);
    }
}
