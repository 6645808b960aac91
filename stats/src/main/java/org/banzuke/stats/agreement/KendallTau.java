package org.banzuke.stats.agreement;

/** τ_b = (concordant−discordant)/√((n₀−n₁)(n₀−n₂)), n₁ and n₂ the pairs tied in x and in y (Kendall 1945). Pure. */
final class KendallTau {
    private KendallTau() {}

    static double of(double[] x, double[] y) {
        var score = 0L;
        var untiedX = 0L;
        var untiedY = 0L;
        for (var i = 0; i < x.length; i++) {
            for (var j = 0; j < i; j++) {
                var inX = sign(x[i] - x[j]);
                var inY = sign(y[i] - y[j]);
                score += (long) inX * inY;
                untiedX += Math.abs(inX);
                untiedY += Math.abs(inY);
            }
        }
        return score / Math.sqrt((double) untiedX * untiedY);
    }

    private static int sign(double d) {
        if (d == 0) {
            return 0;
        }
        return d > 0 ? 1 : -1;
    }
}
