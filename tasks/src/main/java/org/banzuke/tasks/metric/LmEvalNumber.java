package org.banzuke.tasks.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.banzuke.api.Score;
import org.banzuke.text.python.PythonRandom;

/**
 * A number as lm-eval 0.4.13 prints it.
 *
 * @param value the aggregated number
 * @param standardError its {@code stderr}; empty where lm-eval prints N/A
 */
public record LmEvalNumber(double value, OptionalDouble standardError) {
    /** lm-eval's default. */
    public static final int BOOTSTRAP_ITERATIONS = 100_000;

    private static final int CHUNK = 1_000;

    /**
     * Aggregates scores in the order of the samples.
     *
     * @param iterations bootstrap replicates, 0 for no standard error at all
     * @throws IllegalArgumentException if there is no such aggregation, no score, or scores of another kind
     */
    public static LmEvalNumber of(String aggregation, List<Score> scores, int iterations) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no sample has a score");
        }
        var statistic = Aggregation.of(aggregation, scores);
        var all = new int[scores.size()];
        Arrays.setAll(all, i -> i);
        var value = statistic.over(all);
        if (all.length < 2 || iterations <= 0) {
            return new LmEvalNumber(value, OptionalDouble.empty());
        }
        return new LmEvalNumber(
                value,
                switch (Aggregation.errorKind(aggregation)) {
                    case FORMULA ->
                        OptionalDouble.of(deviation(ScoreColumns.of(scores).at(0)) / Math.sqrt(all.length));
                    case BOOTSTRAP -> OptionalDouble.of(bootstrap(statistic, all.length, iterations));
                    case NONE -> OptionalDouble.empty();
                });
    }

    /** Chunk i draws from CPython's generator seeded with i; a remainder of the iterations is dropped. */
    private static double bootstrap(Aggregation statistic, int size, int iterations) {
        var chunk = Math.min(CHUNK, iterations);
        var chunks = iterations / chunk;
        var replicates = new double[chunks * chunk];
        var drawn = new int[size];
        for (var i = 0; i < chunks; i++) {
            var random = PythonRandom.seeded(i);
            for (var r = 0; r < chunk; r++) {
                random.choices(size, size, drawn);
                replicates[i * chunk + r] = statistic.over(drawn);
            }
        }
        return deviation(replicates);
    }

    /** Sample standard deviation, n − 1 below. */
    private static double deviation(double[] values) {
        var mean = Arrays.stream(values).sum() / values.length;
        var squares = 0.0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
