package org.banzuke.stats.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How confidences are put into bins: numbers 0 … B−1, one an item. */
public enum Bins {
    /** [b/B, (b+1)/B), the last one closed. */
    EQUAL_WIDTH {
        @Override
        int[] of(double[] confidence, int count) {
            return Arrays.stream(confidence)
                    .mapToInt(c -> Math.min(count - 1, (int) (c * count)))
                    .toArray();
        }
    },
    /** As many items in each, by rank; equal confidences keep their order. */
    EQUAL_MASS {
        @Override
        int[] of(double[] confidence, int count) {
            var order = IntStream.range(0, confidence.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> confidence[i]))
                    .toList();
            var bins = new int[confidence.length];
            for (var rank = 0; rank < bins.length; rank++) {
                bins[order.get(rank)] = (int) ((long) rank * count / bins.length);
            }
            return bins;
        }
    };

    abstract int[] of(double[] confidence, int count);
}
