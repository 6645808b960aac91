package org.banzuke.stats.calibration;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.banzuke.stats.Quantity;

/** The area under the ROC curve as a Mann-Whitney statistic, ties counting half. Pure. */
final class RankedConfidence {
    private RankedConfidence() {}

    static Quantity auroc(double[] confidence, int[] correct) {
        var right = IntStream.of(correct).sum();
        var wrong = correct.length - right;
        if (right == 0 || wrong == 0) {
            return Quantity.undefined("all answers are right, or all are wrong");
        }
        var order = IntStream.range(0, correct.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> confidence[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = 0.0;
        for (var from = 0; from < order.length; ) {
            var to = from;
            var rightHere = 0;
            while (to < order.length && confidence[order[to]] == confidence[order[from]]) {
                rightHere += correct[order[to]];
                to++;
            }
            ranks += rightHere * (from + 1 + to) / 2.0;
            from = to;
        }
        return Quantity.of((ranks - right * (right + 1.0) / 2) / right / wrong);
    }
}
