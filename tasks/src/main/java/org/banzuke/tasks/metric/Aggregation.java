package org.banzuke.tasks.metric;

import java.util.List;
import org.banzuke.api.Score;

/**
 * Makes one number of the samples' scores, as lm-eval 0.4.13 does; {@code Parts} hold what a sample contributes: gold and
 * chosen class, log-likelihood and weight, gold class and probabilities. Immutable.
 */
public interface Aggregation {
    /** Returns the number over these samples, given by their positions; a sample may come several times. */
    double over(int[] samples);

    /** Whether lm-eval gives its standard error: by formula, by bootstrap, or not at all. */
    enum ErrorKind {
        FORMULA,
        BOOTSTRAP,
        NONE
    }

    /** Returns the names of all aggregations. */
    static List<String> names() {
        return List.of(
                "mean",
                "median",
                "nanmean",
                "perplexity",
                "weighted_perplexity",
                "bits_per_byte",
                "f1",
                "matthews_corrcoef",
                "brier_score");
    }

    /** Returns how lm-eval finds the standard error. */
    static ErrorKind errorKind(String name) {
        return switch (name) {
            case "mean" -> ErrorKind.FORMULA;
            case "median", "nanmean", "perplexity", "f1", "matthews_corrcoef" -> ErrorKind.BOOTSTRAP;
            default -> ErrorKind.NONE;
        };
    }

    /**
     * Returns the aggregation over these scores.
     *
     * @throws IllegalArgumentException if there is none of this name, or the scores are not of its kind
     */
    static Aggregation of(String name, List<Score> scores) {
        var columns = ScoreColumns.of(scores);
        return switch (name) {
            case "mean" -> new Means(columns.at(0), false);
            case "nanmean" -> new Means(columns.at(0), true);
            case "median" -> new Median(columns.at(0));
            case "perplexity" -> samples -> Math.exp(-new Means(columns.at(0), false).over(samples));
            case "weighted_perplexity" -> samples -> Math.exp(-Weighted.mean(columns.at(0), columns.at(1), samples));
            case "bits_per_byte" -> samples -> -Weighted.mean(columns.at(0), columns.at(1), samples) / Math.log(2);
            case "f1" -> new F1(columns.at(0), columns.at(1));
            case "matthews_corrcoef" -> new Matthews(columns.at(0), columns.at(1));
            case "brier_score" -> new Brier(columns);
            default -> throw new IllegalArgumentException("no aggregation of this name: " + name);
        };
    }
}
