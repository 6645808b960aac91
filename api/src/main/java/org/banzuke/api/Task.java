package org.banzuke.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configured task: the pure part of an evaluation, from sample to score. Immutable and thread-safe; the same inputs
 * give the same bytes.
 */
public interface Task {
    /** Returns what the task is. */
    TaskDescription description();

    /**
     * Returns the samples in plan order, made as they are asked for; each call begins anew. The stream holds files open
     * until it is closed.
     */
    Stream<Sample> samples();

    /**
     * Returns the next step of a sample after these answers, or empty when nothing is left to ask.
     *
     * @param soFar answers of all earlier steps, in the order of their requests
     * @throws EvalException if a template or a column fails, naming task, place and sample
     */
    Optional<Step> next(Sample sample, List<Answered> soFar);

    /**
     * Scores a sample whose steps are done, or failed.
     *
     * @param answers all answers in the order of their requests; some may have failed
     */
    Outcome score(Sample sample, List<Answered> answers);
}
