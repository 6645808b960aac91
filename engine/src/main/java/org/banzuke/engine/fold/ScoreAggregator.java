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
import org.banzuke.tasks.metric.Aggregation;

/**
 * Means of plain scores by the default rule of {@code stats}; other aggregations as lm-eval has them, with an error where
 * there is one.
 */
final class ScoreAggregator implements Aggregator {
    @Override
    public Measurement measure(MetricSpec metric, ScoreColumn scores, Clusters clusters) {
        if (scores.counted() == 0) {
            return new Measurement.Undefined("no sample has a score");
        }
        if (!metric.aggregation().equals("mean") || !scores.plain()) {
            return CorpusEstimates.of(metric.aggregation(), scores.scores());
        }
        var shared = clusters.none()
                ? Optional.<org.banzuke.stats.Clusters>empty()
                : Optional.of(org.banzuke.stats.Clusters.ofNumbers(clusters.of(scores.indexes())));
        return measurement(DefaultEstimate.of(scores.values(), shared));
    }

    @Override
    public Optional<Compat> compat(MetricSpec metric, ScoreColumn scores) {
        if (scores.counted() == 0 || !Aggregation.names().contains(metric.aggregation())) {
            return Optional.empty();
        }
        if (metric.aggregation().equals("mean") && scores.plain()) {
            var values = scores.values();
            var error = values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Means.standardError(values));
            return Optional.of(new Compat(Sums.mean(values), error));
        }
        var number = CorpusEstimates.lmEval(metric.aggregation(), scores.scores());
        return number.map(it -> new Compat(it.value(), it.standardError()));
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
