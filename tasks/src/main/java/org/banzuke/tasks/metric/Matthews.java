package org.banzuke.tasks.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * {@code matthews_corrcoef} over any number of classes, as scikit-learn computes it (Gorodkin 2004): with correct c, samples
 * s, and classes counted as gold t_k and as predicted p_k, (c·s − Σt_k p_k) / √((s²−Σp_k²)(s²−Σt_k²)), 0 where that is 0/0.
 */
final class Matthews implements Aggregation {
    private final int[] gold;
    private final int[] predicted;
    private final int classes;

    Matthews(double[] gold, double[] predicted) {
        var labels = new TreeSet<Double>();
        for (var i = 0; i < gold.length; i++) {
            labels.add(gold[i]);
            labels.add(predicted[i]);
        }
        var numbers = new ArrayList<>(labels);
        this.gold = Arrays.stream(gold).mapToInt(numbers::indexOf).toArray();
        this.predicted = Arrays.stream(predicted).mapToInt(numbers::indexOf).toArray();
        classes = numbers.size();
    }

    @Override
    public double over(int[] samples) {
        var t = new double[classes];
        var p = new double[classes];
        var correct = 0.0;
        for (var i : samples) {
            t[gold[i]]++;
            p[predicted[i]]++;
            correct += gold[i] == predicted[i] ? 1 : 0;
        }
        var both = 0.0;
        var squaresT = 0.0;
        var squaresP = 0.0;
        for (var k = 0; k < classes; k++) {
            both += t[k] * p[k];
            squaresT += t[k] * t[k];
            squaresP += p[k] * p[k];
        }
        var s = (double) samples.length;
        var spread = (s * s - squaresP) * (s * s - squaresT);
        return spread == 0 ? 0 : (correct * s - both) / Math.sqrt(spread);
    }
}
