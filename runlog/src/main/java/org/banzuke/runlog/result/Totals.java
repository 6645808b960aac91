package org.banzuke.runlog.result;

/**
 * What a run took.
 *
 * @param requests responses, those read from the ledger included
 * @param fromLedger responses read from the ledger
 * @param promptTokens tokens of prompts as the model saw them
 * @param completionTokens tokens generated, or scored as continuations
 * @param computedTokens tokens that went through the model
 * @param nanoDollars what the priced answers cost, those read from the ledger not counted again
 * @param unpriced answers whose cost is not known; they are not free
 * @param possiblyTwice calls that were sent and not kept when the run was broken off: asked again, they may be paid twice
 */
public record Totals(
        long requests,
        long fromLedger,
        long promptTokens,
        long completionTokens,
        long computedTokens,
        long nanoDollars,
        long unpriced,
        long possiblyTwice) {
    /** Nothing yet. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns the same with so many more calls that may be paid twice. */
    public Totals withPossiblyTwice(long more) {
        return new Totals(
                requests,
                fromLedger,
                promptTokens,
                completionTokens,
                computedTokens,
                nanoDollars,
                unpriced,
                possiblyTwice + more);
    }
}
