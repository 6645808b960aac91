package org.banzuke.stats.sequential;

/**
 * The bet along the pairs as they come: p = min(1, 1/max_t E). Immutable; {@link #next} is the path one pair longer.
 *
 * @param now the bet at this moment
 * @param logE ln E at this moment, E_{t+1} = E_t·2(w+½)/(w+l+1) after a win
 * @param bestLogE largest ln E so far
 */
public record DiscordantPath(DiscordantBet now, double logE, double bestLogE) {
    /** Returns the path without a pair. */
    public static DiscordantPath start() {
        return new DiscordantPath(new DiscordantBet(0, 0), 0, 0);
    }

    /**
     * Returns the path after an item, or a cluster: the sign of the difference is the bet, and 0 changes nothing.
     *
     * @throws IllegalArgumentException if the difference is not finite
     */
    public DiscordantPath next(double difference) {
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("a difference is finite: " + difference);
        }
        if (difference == 0) {
            return this;
        }
        var won = difference > 0;
        var bet = new DiscordantBet(now.wins() + (won ? 1 : 0), now.losses() + (won ? 0 : 1));
        var same = won ? now.wins() : now.losses();
        var next = logE + Math.log(2 * (same + 0.5) / (now.wins() + now.losses() + 1));
        return new DiscordantPath(bet, next, Math.max(bestLogE, next));
    }

    /** Returns the p-value that holds at any moment. */
    public double p() {
        return Math.min(1, Math.exp(-bestLogE));
    }

    /** Returns whether the run may stop: some E was at least 1/α. */
    public boolean stops(double alpha) {
        return bestLogE >= -Math.log(alpha);
    }
}
