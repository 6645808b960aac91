package org.banzuke.engine.fold;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banzuke.api.MetricSpec;
import org.banzuke.runlog.result.Compat;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.stats.DefaultEstimate;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Means;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/** Means of plain scores: our estimate by the default rule of {@code stats}, and the mean as lm-eval prints it. */
final class MeanAggregator implements Aggregator {
    @Override
    public Measurement measure(MetricSpec metric, ScoreColumn scores, Clusters clusters) {
        if (scores.counted() == 0) {
            return new Measurement.Undefined("no sample has a score");
        }
        if (!scores.plain()) {
            return new Measurement.Undefined("no aggregation of this name (" + metric.aggregation() + ")");
        }
        var shared = clusters.none()
                ? Optional.<org.banzuke.stats.Clusters>empty()
                : Optional.of(org.banzuke.stats.Clusters.ofNumbers(clusters.of(scores.indexes())));
        return measurement(DefaultEstimate.of(scores.values(), shared));
    }

    @Override
    public Optional<Compat> compat(MetricSpec metric, ScoreColumn scores) {
        if (scores.counted() == 0 || !scores.plain()) {
            return Optional.empty();
        }
        var values = scores.values();
        var error = values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Means.standardError(values));
        return Optional.of(new Compat(Sums.mean(values), error));
    }

    private static Measurement measurement(Estimated estimated) {
        return switch (estimated) {
            case Undefined it -> new Measurement.Undefined(it.reason());
            case Estimate it ->
                new Measurement.Measured(
                        it.value(),
                        it.standardError(),
                        it.interval().map(ends -> new Measurement.Interval(ends.low(), ends.high(), ends.level())),
                        it.n(),
                        it.method(),
                        flags(it));
        };
    }

    private static List<String> flags(Estimate estimate) {
        return estimate.flags().stream()
                .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
