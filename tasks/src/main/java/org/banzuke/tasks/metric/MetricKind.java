package org.banzuke.tasks.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.MetricSpec.Range;

/** A metric of lm-eval 0.4.13: its defaults and what one sample contributes. */
public enum MetricKind {
    ACC("acc", "mean", true, Range.ZERO_OR_ONE),
    ACC_NORM("acc_norm", "mean", true, Range.ZERO_OR_ONE),
    ACC_BYTES("acc_bytes", "mean", true, Range.ZERO_OR_ONE),
    ACC_MUTUAL_INFO("acc_mutual_info", "mean", true, Range.ZERO_OR_ONE),
    EXACT_MATCH("exact_match", "mean", true, Range.ZERO_OR_ONE),
    F1("f1", "f1", true, Range.UNIT_INTERVAL),
    MCC("mcc", "matthews_corrcoef", true, Range.ANY),
    BRIER_SCORE("brier_score", "brier_score", false, Range.ANY),
    LIKELIHOOD("likelihood", "mean", true, Range.ANY),
    PERPLEXITY("perplexity", "perplexity", false, Range.ANY),
    WORD_PERPLEXITY("word_perplexity", "weighted_perplexity", false, Range.ANY),
    BYTE_PERPLEXITY("byte_perplexity", "weighted_perplexity", false, Range.ANY),
    BITS_PER_BYTE("bits_per_byte", "bits_per_byte", false, Range.ANY);

    private final String label;
    private final String aggregation;
    private final boolean higherIsBetter;
    private final Range range;

    MetricKind(String label, String aggregation, boolean higherIsBetter, Range range) {
        this.label = label;
        this.aggregation = aggregation;
        this.higherIsBetter = higherIsBetter;
        this.range = range;
    }

    /** Returns the metric of a name in a task file. */
    public static Optional<MetricKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(name)).findFirst();
    }

    /** Returns all names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(MetricKind::label).toList();
    }

    /** Returns its name in task files. */
    public String label() {
        return label;
    }

    /** Returns the aggregation where the task file names none. */
    public String aggregation() {
        return aggregation;
    }

    /** Returns the direction where the task file names none. */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Returns what values one sample's score may take. */
    public Range range() {
        return range;
    }
}
