package org.banzuke.engine.schedule;

/**
 * How many calls may be repeated: a tenth of the calls made, and a few to begin with, so that an endpoint in trouble is not
 * asked twice as much as a well one. Thread-safe.
 */
final class RetryBudget {
    private static final int TO_BEGIN_WITH = 20;
    private static final int CALLS_A_RETRY = 10;

    private long calls;
    private long retries;

    /** Counts calls that are made for the first time. */
    synchronized void made(int first) {
        calls += first;
    }

    /** Returns how many of {@code wanted} calls may be repeated, and takes them off. */
    synchronized int take(int wanted) {
        var left = TO_BEGIN_WITH + calls / CALLS_A_RETRY - retries;
        var granted = (int) Math.max(0, Math.min(wanted, left));
        retries += granted;
        return granted;
    }
}
