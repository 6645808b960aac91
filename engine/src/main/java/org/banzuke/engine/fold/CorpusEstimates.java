package org.banzuke.engine.fold;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.banzuke.api.Score;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.stats.DefaultEstimate;
import org.banzuke.stats.Quantiles;
import org.banzuke.tasks.metric.LmEvalNumber;

/**
 * Numbers that are no mean of scores. Perplexities are monotone functions of a mean or a ratio r, so the ends of its
 * interval are transformed; the error of a ratio is the linearised one, residuals a_i − r·w_i over Σw. Others take their
 * error from lm-eval's bootstrap, with a normal interval. Pure.
 */
final class CorpusEstimates {
    private CorpusEstimates() {}

    static Optional<LmEvalNumber> lmEval(String aggregation, List<Score> scores) {
        try {
            return Optional.of(LmEvalNumber.of(aggregation, scores, LmEvalNumber.BOOTSTRAP_ITERATIONS));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Measurement of(String aggregation, List<Score> scores) {
        return switch (aggregation) {
            case "perplexity" -> transformed(aggregation, ratio(scores, false), scores.size(), x -> Math.exp(-x));
            case "weighted_perplexity" ->
                transformed(aggregation, ratio(scores, true), scores.size(), x -> Math.exp(-x));
            case "bits_per_byte" -> transformed(aggregation, ratio(scores, true), scores.size(), x -> -x / Math.log(2));
            default -> bootstrapped(aggregation, scores);
        };
    }

    /** A ratio of sums and its linearised standard error. */
    private record Ratio(double value, double error) {}

    private static Ratio ratio(List<Score> scores, boolean weighted) {
        var n = scores.size();
        var sum = 0.0;
        var weights = 0.0;
        for (var score : scores) {
            sum += part(score, 0);
            weights += weighted ? part(score, 1) : 1;
        }
        var r = sum / weights;
        var squares = 0.0;
        for (var score : scores) {
            var residual = part(score, 0) - r * (weighted ? part(score, 1) : 1);
            squares += residual * residual;
        }
        return new Ratio(r, n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1.0)) / weights);
    }

    private static double part(Score score, int at) {
        return switch (score) {
            case Score.Value it -> it.value();
            case Score.Parts it -> it.parts().get(at);
            case Score.Texts _, Score.Unscored _ -> Double.NaN;
        };
    }

    private static Measurement transformed(String method, Ratio ratio, int n, DoubleUnaryOperator f) {
        var value = f.applyAsDouble(ratio.value());
        if (!Double.isFinite(value)) {
            return new Measurement.Undefined("the samples have no weight or no likelihood");
        }
        if (Double.isNaN(ratio.error())) {
            return new Measurement.Measured(value, OptionalDouble.empty(), Optional.empty(), n, method, List.of());
        }
        var t = Quantiles.studentTwoSided(DefaultEstimate.LEVEL, n - 1.0);
        var one = f.applyAsDouble(ratio.value() - t * ratio.error());
        var other = f.applyAsDouble(ratio.value() + t * ratio.error());
        var ends = new Measurement.Interval(Math.min(one, other), Math.max(one, other), DefaultEstimate.LEVEL);
        var error = Math.abs(f.applyAsDouble(ratio.value() + ratio.error()) - value);
        return new Measurement.Measured(
                value, OptionalDouble.of(error), Optional.of(ends), n, method + "/linearised-t", List.of());
    }

    private static Measurement bootstrapped(String aggregation, List<Score> scores) {
        var number = lmEval(aggregation, scores);
        if (number.isEmpty() || !Double.isFinite(number.get().value())) {
            return new Measurement.Undefined("aggregation " + aggregation + " has no value for these samples");
        }
        var value = number.get().value();
        var z = Quantiles.normalTwoSided(DefaultEstimate.LEVEL);
        var ends = number.get().standardError().stream()
                .mapToObj(se -> new Measurement.Interval(value - z * se, value + z * se, DefaultEstimate.LEVEL))
                .findFirst();
        var method = aggregation + (ends.isPresent() ? "/bootstrap" : "");
        return new Measurement.Measured(value, number.get().standardError(), ends, scores.size(), method, List.of());
    }
}
