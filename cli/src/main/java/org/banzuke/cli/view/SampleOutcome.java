package org.banzuke.cli.view;

import java.util.Locale;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.Score;
import org.banzuke.runlog.read.SampleRecord;

/** What became of a sample in one number. */
public enum SampleOutcome {
    RIGHT('r'),
    PARTLY('p'),
    WRONG('w'),
    /** A score with no right and wrong: any number, or what only the aggregation makes a number of. */
    SCORED('s'),
    NO_ANSWER('n'),
    /** No response, or none that the metric could score: as in the denominators. */
    FAILED('f');

    private final char letter;

    SampleOutcome(char letter) {
        this.letter = letter;
    }

    /** Returns the letter that reports filter by. */
    public char letter() {
        return letter;
    }

    /** Returns the word that tables filter by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the outcome of a sample in a number. */
    public static SampleOutcome of(SampleRecord sample, MetricSpec metric) {
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

    private static SampleOutcome ofValue(double value, MetricSpec metric) {
        if (metric.range() == MetricSpec.Range.ANY || !metric.higherIsBetter()) {
            return SCORED;
        }
        if (value == 0) {
            return WRONG;
        }
        return value == 1 ? RIGHT : PARTLY;
    }
}
