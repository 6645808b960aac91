package org.banzuke.cli.report;

import org.banzuke.api.MetricSpec;
import org.banzuke.api.Score;
import org.banzuke.runlog.read.SampleRecord;

/** One letter for what became of a sample in one number; the page filters by it. Pure. */
final class OutcomeCode {
    static final char RIGHT = 'r';
    static final char PARTLY = 'p';
    static final char WRONG = 'w';
    /** A score with no right and wrong: any number, or what only the aggregation makes a number of. */
    static final char SCORED = 's';

    static final char NO_ANSWER = 'n';
    /** No response, or none that the metric could score: as in the denominators. */
    static final char FAILED = 'f';

    private OutcomeCode() {}

    static char of(SampleRecord sample, MetricSpec metric) {
        if (sample.failed()) {
            return FAILED;
        }
        if (sample.noAnswer(metric)) {
            return NO_ANSWER;
        }
        return switch (sample.outcome().scores().get(metric.key())) {
            case Score.Value it -> ofValue(it.value(), metric);
            case Score.Parts _, Score.Texts _ -> SCORED;
            case Score.Unscored _ -> FAILED;
            case null -> FAILED;
        };
    }

    private static char ofValue(double value, MetricSpec metric) {
        if (metric.range() == MetricSpec.Range.ANY || !metric.higherIsBetter()) {
            return SCORED;
        }
        if (value == 0) {
            return WRONG;
        }
        return value == 1 ? RIGHT : PARTLY;
    }
}
