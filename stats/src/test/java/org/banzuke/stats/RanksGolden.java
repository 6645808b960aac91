package org.banzuke.stats;

import java.util.stream.IntStream;

/** {@code ranks.json}. */
final class RanksGolden {
    private static final long SEED = 20261124;

    private RanksGolden() {}

    static void check(GoldenCase golden) {
        if (golden.method().equals("rank_ub")) {
            upperBound(golden);
            return;
        }
        var score = golden.numbers("score");
        var covariance = golden.matrix("covariance");
        var stepwise = golden.input().flag("stepwise");
        var found = golden.input().flag("simultaneous")
                ? RankSets.simultaneous(score, covariance, golden.level(), stepwise, SEED)
                : RankSets.marginal(score, covariance, golden.level(), stepwise, SEED);
        golden.all("best", found.best());
        golden.all("worst", found.worst());
    }

    private static void upperBound(GoldenCase golden) {
        var lower = golden.numbers("lower");
        var upper = golden.numbers("upper");
        var found = RankUpperBound.of(IntStream.range(0, lower.length)
                .mapToObj(j -> new Interval(lower[j], upper[j], 0.95))
                .toList());
        golden.all("rank_ub", found.rank());
        golden.all("worst", found.worst());
    }
}
