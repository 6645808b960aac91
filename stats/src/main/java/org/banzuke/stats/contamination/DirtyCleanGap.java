package org.banzuke.stats.contamination;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Moments;
import org.banzuke.stats.ProportionInterval;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Undefined;

/**
 * Score on items seen in training data minus score on the others. Evidence, no proof: such items may be easier, so the gap
 * of reference models on the same split belongs beside it.
 *
 * @param gap p_d−p_c with Newcombe's interval (1998, method 10), or the difference of means with Welch's; undefined
 *     without an item on one side
 * @param p Fisher's exact p-value, or Welch's; undefined where the gap is
 */
public record DirtyCleanGap(Estimated gap, Quantity p) {
    /**
     * Compares right answers: l = p_d−p_c−√((p_d−l_d)²+(u_c−p_c)²), and alike above, l and u Wilson's ends.
     *
     * @throws IllegalArgumentException unless 0 ≤ right ≤ n on both sides
     */
    public static DirtyCleanGap ofCounts(int dirtyRight, int dirty, int cleanRight, int clean, double level) {
        if (dirty == 0 || clean == 0) {
            return none(dirty == 0);
        }
        var d = ProportionInterval.WILSON.of(dirtyRight, dirty, level);
        var c = ProportionInterval.WILSON.of(cleanRight, clean, level);
        var pd = (double) dirtyRight / dirty;
        var pc = (double) cleanRight / clean;
        var interval = new Interval(
                pd - pc - Math.hypot(pd - d.low(), c.high() - pc),
                pd - pc + Math.hypot(d.high() - pd, pc - c.low()),
                level);
        return new DirtyCleanGap(
                new Estimate(
                        pd - pc,
                        OptionalDouble.empty(),
                        Optional.of(interval),
                        dirty + clean,
                        "gap/Newcombe",
                        Set.of()),
                Quantity.of(FisherExact.p(dirtyRight, dirty, cleanRight, clean)));
    }

    /** Compares scores of any kind (Welch 1947); undefined with fewer than two items on a side, or if none vary. */
    public static DirtyCleanGap ofScores(double[] dirty, double[] clean, double level) {
        if (dirty.length < 2 || clean.length < 2) {
            return none(dirty.length < 2);
        }
        var d = Moments.of(dirty);
        var c = Moments.of(clean);
        var one = d.standardError() * d.standardError();
        var other = c.standardError() * c.standardError();
        var se = Math.sqrt(one + other);
        if (se == 0) {
            var still = new Undefined("the scores of neither side vary");
            return new DirtyCleanGap(still, still);
        }
        var df = Math.pow(one + other, 2) / (one * one / (d.n() - 1) + other * other / (c.n() - 1));
        var gap = d.mean() - c.mean();
        var interval = Interval.around(gap, Quantiles.studentTwoSided(level, df) * se, level);
        return new DirtyCleanGap(
                new Estimate(gap, OptionalDouble.of(se), Optional.of(interval), d.n() + c.n(), "gap/Welch-t", Set.of()),
                Quantity.of(Quantiles.studentTail(gap / se, df)));
    }

    private static DirtyCleanGap none(boolean dirty) {
        var none = new Undefined("too few " + (dirty ? "dirty" : "clean") + " items");
        return new DirtyCleanGap(none, none);
    }
}
