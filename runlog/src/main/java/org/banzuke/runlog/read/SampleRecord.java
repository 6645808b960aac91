package org.banzuke.runlog.read;

import java.util.List;
import java.util.Optional;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.Outcome;
import org.banzuke.api.SampleId;
import org.banzuke.api.Score;
import org.banzuke.io.CanonicalJson;
import org.banzuke.runlog.json.RequestJson;

/**
 * All that a run knows of one sample.
 *
 * @param index its position in the evaluated split
 * @param target the expected answer as text
 * @param cluster what it shares with other samples
 * @param asked what was asked and answered, in the order of the requests
 * @param outcome extracted answers, scores, failure
 */
public record SampleRecord(
        SampleId sample, int index, String target, Optional<String> cluster, List<Asked> asked, Outcome outcome) {
    private static final int HASH_DIGITS = 16;

    public SampleRecord {
        asked = List.copyOf(asked);
    }

    /** Returns whether a request failed for good. */
    public boolean failed() {
        return outcome.failure().isPresent();
    }

    /** Returns whether the filter of this number found no answer. */
    public boolean noAnswer(MetricSpec metric) {
        return !failed() && outcome.noAnswer(metric.key());
    }

    /** Returns whether there is an answer, and it got no point at all. */
    public boolean wrong(MetricSpec metric) {
        return !failed()
                && !noAnswer(metric)
                && metric.higherIsBetter()
                && outcome.scores().get(metric.key()) instanceof Score.Value(var value)
                && value == 0;
    }

    /** Returns the hash over all that was asked. */
    public String promptHash() {
        var questions =
                asked.stream().map(it -> RequestJson.canonical(it.request())).toList();
        return CanonicalJson.sha256(questions).substring(0, HASH_DIGITS);
    }

    /** Returns what the sample counts in a number, if it counts. */
    Optional<ScoreVector.Entry> entry(MetricKey metric) {
        return outcome.scores().get(metric) instanceof Score.Value(var value)
                ? Optional.of(new ScoreVector.Entry(sample, value, cluster, promptHash()))
                : Optional.empty();
    }
}
