package org.banzuke.stats.calibration;

import org.banzuke.stats.Quantity;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * Whether confidence c means what it says, y 1 for right and 0 for wrong; bars are means in a bin b of share w_b. Headline:
 * Brier and the debiased L2 (Kumar, Liang, Ma 2019); ECE for comparison. All are undefined without an item.
 *
 * @param ece Σw_b|c̄_b−ȳ_b|
 * @param mce max_b |c̄_b−ȳ_b|
 * @param squared Σw_b(c̄_b−ȳ_b)², biased upwards
 * @param debiased Σw_b((c̄_b−ȳ_b)²−ȳ_b(1−ȳ_b)/(n_b−1)), bins with one item skipped; may be below 0
 * @param brier mean (c−y)²
 * @param reliability Σw_b(c̄_b−ȳ_b)² (Murphy 1973)
 * @param resolution Σw_b(ȳ_b−ȳ)²
 * @param uncertainty ȳ(1−ȳ)
 * @param residual brier−(reliability−resolution+uncertainty): what varies within the bins
 * @param auroc chance that a right answer has more confidence than a wrong one; undefined if all are right or all wrong
 * @param logLoss −mean ln P(y), P cut to [1e−15, 1−1e−15]
 */
public record Calibration(
        Quantity ece,
        Quantity mce,
        Quantity squared,
        Quantity debiased,
        Quantity brier,
        Quantity reliability,
        Quantity resolution,
        Quantity uncertainty,
        Quantity residual,
        Quantity auroc,
        Quantity logLoss) {
    /** Bins where nothing else is asked for. */
    public static final int DEFAULT_BINS = 15;

    private static final double CUT = 1e-15;

    /**
     * Returns all of it.
     *
     * @param confidence in [0, 1]
     * @param correct 1 or 0
     * @throws IllegalArgumentException if a value is outside, the lengths differ, or there is no bin
     */
    public static Calibration of(double[] confidence, int[] correct, Bins bins, int count) {
        require(confidence, correct, count);
        if (confidence.length == 0) {
            var none = new Undefined("no item was scored");
            return new Calibration(none, none, none, none, none, none, none, none, none, none, none);
        }
        var table = BinTable.of(confidence, correct, bins.of(confidence, count), count);
        var n = confidence.length;
        var brier = Sums.of(n, i -> Math.pow(confidence[i] - correct[i], 2)) / n;
        var explained = table.squared() - table.resolution() + table.uncertainty();
        return new Calibration(
                Quantity.of(table.absolute()),
                Quantity.of(table.largest()),
                Quantity.of(table.squared()),
                Quantity.of(table.debiased()),
                Quantity.of(brier),
                Quantity.of(table.squared()),
                Quantity.of(table.resolution()),
                Quantity.of(table.uncertainty()),
                Quantity.of(brier - explained),
                RankedConfidence.auroc(confidence, correct),
                Quantity.of(Sums.of(n, i -> -Math.log(likelihood(confidence[i], correct[i]))) / n));
    }

    private static double likelihood(double confidence, int correct) {
        var p = Math.min(1 - CUT, Math.max(CUT, confidence));
        return correct == 1 ? p : 1 - p;
    }

    private static void require(double[] confidence, int[] correct, int count) {
        if (confidence.length != correct.length || count < 1) {
            throw new IllegalArgumentException(
                    confidence.length + " confidences, " + correct.length + " answers, " + count + " bins");
        }
        for (var i = 0; i < correct.length; i++) {
            if (!(confidence[i] >= 0 && confidence[i] <= 1 && (correct[i] == 0 || correct[i] == 1))) {
                throw new IllegalArgumentException(
                        "item " + i + ": confidence " + confidence[i] + ", correct " + correct[i]);
            }
        }
    }
}
