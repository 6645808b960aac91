package org.banzuke.cli.command;

import java.util.List;
import org.banzuke.engine.canary.Canaries;

/**
 * What the canaries of a plan take, if nothing looks suspicious.
 *
 * @param requests how many there are
 * @param characters characters of their prompts
 * @param answerTokens most tokens of their answers
 */
record CanarySize(long requests, long characters, long answerTokens) {
    static CanarySize of(List<PlanSize> tasks, boolean watched) {
        var samples = tasks.stream().mapToLong(plan -> plan.task().samples()).sum();
        var calls = tasks.stream().mapToLong(PlanSize::requests).sum();
        var requests = watched ? Canaries.planned(samples, calls) : 0;
        return new CanarySize(
                requests, requests / Canaries.ROUND * Canaries.characters(), requests * Canaries.ANSWER_TOKENS);
    }

    /** Returns the sentence for a reader; nothing if there are none. */
    String text() {
        return requests == 0
                ? ""
                : "\n  Besides " + requests
                        + " canaries: short questions of our own that show whether the model stays the"
                        + " same (canaries=no in its name leaves them out).";
    }
}
