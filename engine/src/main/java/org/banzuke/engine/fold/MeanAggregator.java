package org.banzuke.engine.fold;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banzuke.api.MetricSpec;
import org.banzuke.runlog.result.Compat;
import org.banzuke.runlog.result.Measurement;

/** Means of plain scores. */
final class MeanAggregator implements Aggregator {
    @Override
    public Measurement measure(MetricSpec metric, ScoreColumn scores, Clusters clusters) {
        if (scores.counted() == 0) {
            return new Measurement.Undefined("no sample has a score");
        }
        if (!scores.plain()) {
            return new Measurement.Undefined("no aggregation of this name (" + metric.aggregation() + ")");
        }
        var values = scores.values();
        return new Measurement.Measured(
                mean(values), standardError(values), Optional.empty(), values.length, "mean", List.of());
    }

    @Override
    public Optional<Compat> compat(MetricSpec metric, ScoreColumn scores) {
        if (scores.counted() == 0 || !scores.plain()) {
            return Optional.empty();
        }
        return Optional.of(new Compat(mean(scores.values()), standardError(scores.values())));
    }

    private static double mean(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static OptionalDouble standardError(double[] values) {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        var mean = mean(values);
        var squares = 0.0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
        }
        return OptionalDouble.of(Math.sqrt(squares / (values.length - 1.0) / values.length));
    }
}
