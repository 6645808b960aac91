package org.banzuke.stats.diagnostic;

import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Sums;

/** Pearson's correlation. Pure. */
final class Correlation {
    private Correlation() {}

    static Quantity of(double[] x, double[] y) {
        var a = Moments.of(x);
        var b = Moments.of(y);
        if (a.constant() || b.constant()) {
            return Quantity.undefined("one of the two does not vary");
        }
        var products = Sums.of(x.length, i -> (x[i] - a.mean()) * (y[i] - b.mean()));
        return Quantity.of(products / Math.sqrt(a.squares() * b.squares()));
    }
}
