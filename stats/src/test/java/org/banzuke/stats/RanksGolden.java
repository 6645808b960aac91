package org.banzuke.stats;

import org.banzuke.stats.rating.RankSpread;

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
        var found = RankSpread.of(lower, upper);
        golden.all("rank_ub", found.best());
        golden.all("worst", found.worst());
    }
}
