package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.banzuke.stats.bootstrap.BayesianBootstrap;
import org.banzuke.stats.bootstrap.Bootstrap;
import org.banzuke.stats.bootstrap.Statistic;

/** {@code bootstrap.json}. */
final class BootstrapGolden {
    private BootstrapGolden() {}

    static void check(GoldenCase golden) {
        switch (golden.method()) {
            case "splitmix64" -> stream(golden);
            case "resample_indices" -> indices(golden);
            case "bootstrap_ci" -> intervals(golden);
            case "bayesian_bootstrap_moments" -> bayesian(golden);
            case "bootstrap_exact" -> enumerated(golden);
            default -> throw new AssertionError(golden.method());
        }
    }

    private static long seed(GoldenCase golden) {
        return Long.parseUnsignedLong(golden.input().text("seed"));
    }

    /** The outputs seed the replicates, so replicate r must be the generator of output r+1. */
    private static void stream(GoldenCase golden) {
        var random = new SplittableRandom(seed(golden));
        var outputs = LongStream.generate(random::nextLong).limit(5).toArray();
        var found = LongStream.of(outputs).mapToObj(Long::toUnsignedString).toList();
        assertThat(found).isEqualTo(golden.expectedList("next"));
        for (var r = 0; r < outputs.length; r++) {
            assertThat(Replicates.of(seed(golden), r).nextLong())
                    .isEqualTo(new SplittableRandom(outputs[r]).nextLong());
        }
    }

    private static void indices(GoldenCase golden) {
        var n = golden.integer("n");
        var random = Replicates.of(seed(golden), golden.integer("replicate"));
        golden.all(
                "indices",
                IntStream.generate(() -> Replicates.index(random, n))
                        .limit(n)
                        .boxed()
                        .toList());
    }

    private static void intervals(GoldenCase golden) {
        var x = golden.numbers("x");
        var statistic = switch (golden.input().text("statistic")) {
            case "mean" -> Statistic.mean(x);
            case "median" -> Statistic.median(x);
            default -> Statistic.deviation(x);
        };
        var found = Bootstrap.of(x.length, statistic, golden.integer("replicates"), seed(golden));
        golden.near("estimate", found.estimate());
        golden.near("se", found.standardError());
        if (golden.expects("first_replicates")) {
            golden.all(
                    "first_replicates",
                    IntStream.range(0, 5).mapToDouble(found::replicate).toArray());
        }
        golden.interval("percentile", found.percentile(golden.level()));
        if (golden.expects("basic")) {
            golden.interval("basic", found.basic(golden.level()));
        }
        golden.interval("bca", found.bca(golden.level()));
        if (golden.expectsUndefined("bca")) {
            var fallback = found.interval(golden.level());
            assertThat(fallback.flags()).contains(Flag.PERCENTILE_FALLBACK);
            assertThat(List.of(fallback.interval().orElseThrow())).containsExactly(found.percentile(golden.level()));
        }
    }

    private static void bayesian(GoldenCase golden) {
        var found = BayesianBootstrap.of(golden.numbers("x"));
        golden.near("mean", found.mean());
        golden.near("sd", found.deviation());
    }

    private static void enumerated(GoldenCase golden) {
        var x = golden.numbers("x");
        var statistic = Statistic.mean(x);
        var all = Draws.all(x.length).mapToDouble(statistic::of).toArray();
        var estimate = Sums.mean(x);
        var moments = Moments.of(all);
        var atMost = IntStream.range(0, all.length)
                .filter(r -> all[r] <= estimate + 1e-12)
                .count();
        golden.near("mean", moments.mean());
        golden.near("se", Math.sqrt(moments.squares() / all.length));
        golden.near("p_le_estimate", (double) atMost / all.length);
    }
}
