package org.banzuke.runlog.result;

import java.util.Optional;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.NoAnswerPolicy;

/**
 * One number of a task with its denominator.
 *
 * @param metric which number
 * @param noAnswer what a response without an answer counted for
 * @param counts what became of the samples
 * @param measurement our estimate
 * @param compat lm-eval's number, where it has one
 */
public record Figure(
        MetricSpec metric, NoAnswerPolicy noAnswer, Counts counts, Measurement measurement, Optional<Compat> compat) {}
