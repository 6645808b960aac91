package org.banzuke.engine.sim;

import java.util.List;
import java.util.Optional;
import org.banzuke.api.Answered;
import org.banzuke.api.EvalException;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.testkit.http.Asked;

/**
 * What came of one life of the program.
 *
 * @param results what the run returned; empty if it failed, or power was lost
 * @param failure what it failed with
 * @param asked what the server was asked in this life
 * @param heard what the model answered
 * @param acknowledged samples shown as done
 * @param before samples that were done when it began; empty if it did not come so far
 * @param steps how often a thread went on
 * @param trace hash over who went on when
 */
record Life(
        Optional<RunResults> results,
        Optional<EvalException> failure,
        List<Asked> asked,
        List<Answered> heard,
        int acknowledged,
        Optional<Integer> before,
        long steps,
        String trace) {
    boolean crashed() {
        return results.isEmpty() && failure.isEmpty();
    }
}
