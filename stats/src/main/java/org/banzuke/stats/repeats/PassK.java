package org.banzuke.stats.repeats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.banzuke.stats.ClusteredMeans;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Covariances;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Interval;
import org.banzuke.stats.MaxT;
import org.banzuke.stats.Means;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * Of n answers to an item c pass. pass@k = 1−C(n−c,k)/C(n,k) = 1−Π_{j=n−c+1}^{n}(1−k/j): one of k passes (Chen et al.,
 * arXiv 2107.03374); pass^k = C(c,k)/C(n,k): all of k pass (Yao et al., arXiv 2406.12045). Both unbiased. Pure.
 */
public final class PassK {
    private PassK() {}

    /** Returns pass@k of one item; undefined if k &gt; n. */
    public static Quantity passAt(int n, int c, int k) {
        require(n, c, k);
        return k > n ? tooFew(n, k) : Quantity.of(at(n, c, k));
    }

    /** Returns pass^k of one item; undefined if k &gt; n. */
    public static Quantity passAll(int n, int c, int k) {
        require(n, c, k);
        return k > n ? tooFew(n, k) : Quantity.of(all(n, c, k));
    }

    /**
     * Returns the mean of pass@k over items with its t interval, over clusters where there are any; undefined if an item
     * has fewer than k answers.
     */
    public static Estimated passAt(int[] n, int[] c, int k, Optional<Clusters> clusters, double level) {
        return suite(n, c, k, clusters, level, i -> at(n[i], c[i], k));
    }

    /** Returns the same of pass^k. */
    public static Estimated passAll(int[] n, int[] c, int k, Optional<Clusters> clusters, double level) {
        return suite(n, c, k, clusters, level, i -> all(n[i], c[i], k));
    }

    /**
     * Returns pass@1 … pass@m, m the fewest answers an item has, with a band that holds everywhere at once (max-t over k).
     *
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static List<Interval> curve(int[] n, int[] c, Optional<Clusters> clusters, double level, long seed) {
        var most = Integer.MAX_VALUE;
        for (var answers : n) {
            most = Math.min(most, answers);
        }
        var rows = new ArrayList<double[]>();
        for (var k = 1; k <= most; k++) {
            rows.add(items(n, c, k));
        }
        var covariance = new double[rows.size()][rows.size()];
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < rows.size(); j++) {
                covariance[i][j] = Covariances.ofMeans(rows.get(i), rows.get(j), clusters);
            }
        }
        var means = rows.stream().mapToDouble(Sums::mean).toArray();
        return MaxT.intervals(means, covariance, level, seed);
    }

    private static double[] items(int[] n, int[] c, int k) {
        var row = new double[n.length];
        for (var i = 0; i < row.length; i++) {
            require(n[i], c[i], k);
            row[i] = at(n[i], c[i], k);
        }
        return row;
    }

    private static Estimated suite(
            int[] n, int[] c, int k, Optional<Clusters> clusters, double level, IntToDoubleFunction item) {
        var values = new double[n.length];
        for (var i = 0; i < n.length; i++) {
            require(n[i], c[i], k);
            if (k > n[i]) {
                return tooFew(n[i], k);
            }
            values[i] = item.applyAsDouble(i);
        }
        return clusters.filter(groups -> !groups.singletons())
                .map(groups -> ClusteredMeans.estimate(values, groups, level))
                .orElseGet(() -> Means.estimate(values, level));
    }

    private static Undefined tooFew(int n, int k) {
        return new Undefined("an item has " + n + " answers, fewer than k = " + k);
    }

    private static double at(int n, int c, int k) {
        var none = 1.0;
        for (var j = n - c + 1; j <= n; j++) {
            none *= Math.max(0, 1 - (double) k / j);
        }
        return 1 - none;
    }

    private static double all(int n, int c, int k) {
        var all = 1.0;
        for (var j = 0; j < k; j++) {
            all *= Math.max(0, c - j) / (double) (n - j);
        }
        return all;
    }

    private static void require(int n, int c, int k) {
        if (!(0 <= c && c <= n && k >= 1)) {
            throw new IllegalArgumentException("not a count of passes: " + c + " of " + n + ", k = " + k);
        }
    }
}
