package org.banzuke.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.banzuke.api.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreColumnTest {
    @Test
    void fractionBehindZerosAndOnesLeavesThemAsTheyWere() {
        var column = new ScoreColumn();
        column.put(200, new Score.Value(1), false);
        column.put(0, new Score.Value(0), false);
        column.put(3, new Score.Value(0.25), false);
        column.put(1, new Score.Value(1), false);

        assertThat(column.values()).containsExactly(0, 1, 0.25, 1);
        assertThat(column.indexes()).containsExactly(0, 1, 3, 200);
    }

    /** Against a plain map of what was put last. */
    @ParameterizedTest
    @MethodSource("seeds")
    void columnHoldsTheLastScoreOfEachSample(long seed) {
        var random = new SplittableRandom(seed);
        var kinds = random.nextInt(2, 4);
        var column = new ScoreColumn();
        var model = new TreeMap<Integer, Double>();
        for (var i = 0; i < 300; i++) {
            var index = random.nextInt(150);
            var value = new double[] {0, 1, 0.5}[random.nextInt(kinds)];
            if (random.nextInt(10) == 0) {
                column.clear(index);
                model.remove(index);
            } else {
                column.put(index, new Score.Value(value), false);
                model.put(index, value);
            }
        }
        var wanted = model.values().stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(column.values()).as("seed %d", seed).isEqualTo(wanted);
        assertThat(column.counted()).isEqualTo(model.size());
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }
}
