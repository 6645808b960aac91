package org.banzuke.stats.rating;

import java.util.Arrays;

/**
 * Whether a voter's votes look unlike everybody's: E = Π 1/(2p_t), p_t the model probability of the vote cast. E is an
 * e-value: an honest voter exceeds 20 at any time with probability 5 % at most (Ville 1939; Chatbot Arena's test).
 *
 * @param eValue E
 * @param flagged E above 20 after five votes or more
 */
public record VoterAnomaly(double eValue, boolean flagged) {
    private static final double BAR = 20;
    private static final int FEWEST = 5;

    /**
     * Returns the test of one voter.
     *
     * @throws IllegalArgumentException if a probability is not in (0, 1]
     */
    public static VoterAnomaly of(double[] probabilityOfOwnVote) {
        for (var p : probabilityOfOwnVote) {
            if (!(p > 0 && p <= 1)) {
                throw new IllegalArgumentException("not the probability of a vote that was cast: " + p);
            }
        }
        // In logarithms, for a voter with thousands of votes; bounded where a double ends.
        var log = Arrays.stream(probabilityOfOwnVote).map(p -> -Math.log(2 * p)).sum();
        var e = Math.min(Double.MAX_VALUE, Math.exp(log));
        return new VoterAnomaly(e, e > BAR && probabilityOfOwnVote.length >= FEWEST);
    }

    /** Returns the p-value of the test, min(1, 1/E), for a correction over voters. */
    public double p() {
        return Math.min(1, 1 / eValue);
    }
}
