package org.banzuke.stats;

import java.util.Arrays;

/** A root L of a semi-definite matrix, A = LLᵀ, with the largest remaining diagonal as pivot (Higham 1990). Pure. */
final class PivotedCholesky {
    private PivotedCholesky() {}

    /** Returns K × rank entries. */
    static double[][] root(double[][] a) {
        var n = a.length;
        var left = new double[n];
        var largest = 0.0;
        for (var i = 0; i < n; i++) {
            left[i] = a[i][i];
            largest = Math.max(largest, left[i]);
        }
        var root = new double[n][n];
        var rank = 0;
        while (rank < n) {
            var pivot = pivot(left);
            if (left[pivot] <= 1e-14 * largest) {
                break;
            }
            column(a, root, left, pivot, rank);
            rank++;
        }
        for (var i = 0; i < n; i++) {
            root[i] = Arrays.copyOf(root[i], rank);
        }
        return root;
    }

    private static int pivot(double[] left) {
        var best = 0;
        for (var i = 1; i < left.length; i++) {
            best = left[i] > left[best] ? i : best;
        }
        return best;
    }

    private static void column(double[][] a, double[][] root, double[] left, int pivot, int at) {
        var scale = Math.sqrt(left[pivot]);
        for (var i = 0; i < a.length; i++) {
            var rest = a[i][pivot];
            for (var j = 0; j < at; j++) {
                rest -= root[i][j] * root[pivot][j];
            }
            root[i][at] = i == pivot ? scale : rest / scale;
        }
        for (var i = 0; i < a.length; i++) {
            left[i] = i == pivot ? 0 : Math.max(0, left[i] - root[i][at] * root[i][at]);
        }
    }
}
