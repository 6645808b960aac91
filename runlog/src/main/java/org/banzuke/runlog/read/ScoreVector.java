package org.banzuke.runlog.read;

import java.util.List;
import java.util.Optional;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;

/**
 * The samples' scores of one number of one run, for paired comparison.
 *
 * @param entries samples that count in the number, in the order of their index; a response without an answer counts
 *     0 or is left out, as the task's policy says
 */
public record ScoreVector(RunId run, String task, MetricSpec metric, List<Entry> entries) {
    /**
     * One sample.
     *
     * @param promptHash hash over all that was asked; two runs that differ here asked different questions
     */
    public record Entry(SampleId sample, double score, Optional<String> cluster, String promptHash) {}

    public ScoreVector {
        entries = List.copyOf(entries);
    }
}
