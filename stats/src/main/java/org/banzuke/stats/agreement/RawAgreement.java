package org.banzuke.stats.agreement;

import org.banzuke.stats.Estimated;
import org.banzuke.stats.Proportions;

/** The share of items on which two raters agree, with Wilson's interval. Pure. */
public final class RawAgreement {
    private RawAgreement() {}

    /** Returns the share of equal categories. */
    public static Estimated estimate(int[] a, int[] b, double level) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("both raters rate every item: " + a.length + ", " + b.length);
        }
        var equal = 0;
        for (var i = 0; i < a.length; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        return Proportions.wilson(equal, a.length, level);
    }
}
