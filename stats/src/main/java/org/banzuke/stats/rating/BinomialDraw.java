package org.banzuke.stats.rating;

import java.util.SplittableRandom;
import org.banzuke.stats.Replicates;

/**
 * Draws from Bin(n, p) in constant time: inversion for small np, else Hörmann's transformed rejection BTRS (1993).
 * Pure.
 */
final class BinomialDraw {
    /** ln k! − Stirling's main terms, for k = 0 … 9. */
    private static final double[] TAIL = {
        0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
        0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287
    };

    private BinomialDraw() {}

    /** Returns one draw. */
    static long draw(long n, double p, SplittableRandom random) {
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (p > 0.5) {
            return n - draw(n, 1 - p, random);
        }
        return n * p < 10 ? inverted(n, p, random) : rejected(n, p, random);
    }

    private static long inverted(long n, double p, SplittableRandom random) {
        var odds = p / (1 - p);
        var probability = Math.exp(n * Math.log1p(-p));
        var left = Replicates.unit(random);
        var k = 0L;
        while (left > probability && k < n) {
            left -= probability;
            k++;
            probability *= odds * (n - k + 1) / k;
        }
        return k;
    }

    private static long rejected(long n, double p, SplittableRandom random) {
        var spread = Math.sqrt(n * p * (1 - p));
        var b = 1.15 + 2.53 * spread;
        var a = -0.0873 + 0.0248 * b + 0.01 * p;
        var c = n * p + 0.5;
        var alpha = (2.83 + 5.1 / b) * spread;
        while (true) {
            var u = Replicates.unit(random) - 0.5;
            var v = Replicates.unit(random);
            var us = 0.5 - Math.abs(u);
            var k = Math.floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= 0.92 - 4.2 / b) {
                return (long) k;
            }
            if (k >= 0 && k <= n && Math.log(v * alpha / (a / (us * us) + b)) <= logRatio(n, p, k)) {
                return (long) k;
            }
        }
    }

    /** ln of P(k) over the probability of the mode. */
    private static double logRatio(long n, double p, double k) {
        var m = Math.floor((n + 1) * p);
        var odds = p / (1 - p);
        return (m + 0.5) * Math.log((m + 1) / (odds * (n - m + 1)))
                + (n + 1.0) * Math.log((n - m + 1) / (n - k + 1))
                + (k + 0.5) * Math.log(odds * (n - k + 1) / (k + 1))
                + tail(m)
                + tail(n - m)
                - tail(k)
                - tail(n - k);
    }

    private static double tail(double k) {
        if (k < TAIL.length) {
            return TAIL[(int) k];
        }
        var square = (k + 1) * (k + 1);
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
    }
}
