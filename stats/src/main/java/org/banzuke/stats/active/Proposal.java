package org.banzuke.stats.active;

import java.util.Set;

/** Probabilities with which the next item is drawn among those left. Pure. */
public final class Proposal {
    private static final double FLOOR = 0.1;

    private Proposal() {}

    /** Returns probabilities ∝ promise of the items left; those taken have 0. */
    public static double[] proportional(double[] promise, Set<Integer> taken) {
        var total = 0.0;
        for (var i = 0; i < promise.length; i++) {
            if (!(promise[i] >= 0 && Double.isFinite(promise[i]))) {
                throw new IllegalArgumentException("promise " + i + " is not a number above 0: " + promise[i]);
            }
            total += taken.contains(i) ? 0 : promise[i];
        }
        var q = new double[promise.length];
        for (var i = 0; i < promise.length; i++) {
            if (!taken.contains(i)) {
                q[i] = total > 0 ? promise[i] / total : 1.0 / (promise.length - taken.size());
            }
        }
        return q;
    }

    /** Returns the same mixed with a tenth of an even draw, so that no item left has less than 0.1/left. */
    public static double[] floored(double[] promise, Set<Integer> taken) {
        var q = proportional(promise, taken);
        var left = promise.length - taken.size();
        for (var i = 0; i < q.length; i++) {
            q[i] = taken.contains(i) ? 0 : (1 - FLOOR) * q[i] + FLOOR / left;
        }
        return q;
    }
}
