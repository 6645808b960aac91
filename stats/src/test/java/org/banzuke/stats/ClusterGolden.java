package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.banzuke.stats.bootstrap.Statistic;

/** {@code cluster.json}. */
final class ClusterGolden {
    private ClusterGolden() {}

    static void check(GoldenCase golden) {
        if (golden.method().equals("cluster_bootstrap_exact")) {
            enumerated(golden);
            return;
        }
        var x = golden.numbers("x");
        var clusters = golden.clusters("cluster");
        var cr1 = (Estimate) ClusteredMeans.withCr1(x, clusters, golden.level());
        golden.near("n", cr1.n());
        golden.near("clusters", clusters.count());
        golden.near("mean", cr1.value());
        golden.near("se_cr1", cr1.standardError());
        if (clusters.count() < 2) {
            assertThat(cr1.flags()).contains(Flag.FEW_CLUSTERS);
            return;
        }
        var cr2 = (Estimate) ClusteredMeans.withCr2(x, clusters, golden.level());
        golden.near("se_cr0", ClusteredMeans.cr0(x, clusters));
        golden.near("se_cr2", cr2.standardError());
        golden.near("df_cr2", ClusteredMeans.satterthwaite(clusters));
        golden.interval("ci_cr1_t", cr1);
        golden.interval("ci_cr2_t", cr2);
        var effects = ClusterEffects.of(x, clusters);
        golden.near("design_effect", effects.designEffect());
        golden.near("icc", effects.icc());
    }

    private static void enumerated(GoldenCase golden) {
        var clusters = golden.clusters("cluster");
        var statistic = Statistic.clusterMean(golden.numbers("x"), clusters);
        var all = Draws.all(clusters.count()).mapToDouble(statistic::of).toArray();
        var moments = Moments.of(all);
        golden.near("replicates", all.length);
        golden.near("mean", moments.mean());
        golden.near("se", Math.sqrt(moments.squares() / all.length));
    }
}
