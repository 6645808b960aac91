package org.banzuke.api;

/**
 * Tokens one call took.
 *
 * @param promptTokens tokens of the prompt as the model saw it
 * @param completionTokens tokens generated, or scored as a continuation
 * @param computedTokens tokens that went through the model for this call; fewer than the sum of the others where a
 *     common prefix was computed before
 */
public record Usage(int promptTokens, int completionTokens, int computedTokens) {
    /** No tokens: baselines and whatever does not count. */
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage {
        if (!(promptTokens >= 0 && completionTokens >= 0 && computedTokens >= 0)) {
            throw new IllegalArgumentException("negative token count");
        }
    }
}
