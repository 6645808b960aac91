package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Wrong numbers around a right one. */
final class Window {
    private Window() {}

    /**
     * Returns three neighbours of {@code answer} at equal steps. The answer is equally likely to be the smallest, the
     * second, the third or the largest of the four, so that neither its size nor its length gives it away.
     */
    static List<String> around(int answer, int step, Dice dice, IntFunction<String> text) {
        var below = dice.between(0, 3);
        return IntStream.range(0, 4)
                .filter(rank -> rank != below)
                .mapToObj(rank -> text.apply(answer + (rank - below) * step))
                .toList();
    }
}
