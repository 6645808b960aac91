package org.banzuke.stats.calibration;

import java.util.function.IntToDoubleFunction;
import org.banzuke.stats.Sums;

/** Sums of confidence and of right answers in each bin. Confined to one thread. */
final class BinTable {
    private final int[] size;
    private final double[] confidence;
    private final double[] correct;
    private final int items;
    private final double mean;

    private BinTable(int count, int items, double mean) {
        size = new int[count];
        confidence = new double[count];
        correct = new double[count];
        this.items = items;
        this.mean = mean;
    }

    static BinTable of(double[] confidence, int[] correct, int[] bins, int count) {
        var table = new BinTable(count, bins.length, Sums.of(bins.length, i -> correct[i]) / bins.length);
        for (var i = 0; i < bins.length; i++) {
            table.size[bins[i]]++;
            table.confidence[bins[i]] += confidence[i];
            table.correct[bins[i]] += correct[i];
        }
        return table;
    }

    private double share(int bin) {
        return correct[bin] / size[bin];
    }

    private double gap(int bin) {
        return Math.abs(confidence[bin] / size[bin] - share(bin));
    }

    private double weighted(int smallest, IntToDoubleFunction term) {
        return Sums.of(size.length, b -> size[b] < smallest ? 0 : (double) size[b] / items * term.applyAsDouble(b));
    }

    double absolute() {
        return weighted(1, this::gap);
    }

    double largest() {
        var largest = 0.0;
        for (var b = 0; b < size.length; b++) {
            largest = size[b] == 0 ? largest : Math.max(largest, gap(b));
        }
        return largest;
    }

    double squared() {
        return weighted(1, b -> gap(b) * gap(b));
    }

    double debiased() {
        return weighted(2, b -> gap(b) * gap(b) - share(b) * (1 - share(b)) / (size[b] - 1));
    }

    double resolution() {
        return weighted(1, b -> (share(b) - mean) * (share(b) - mean));
    }

    double uncertainty() {
        return mean * (1 - mean);
    }
}
