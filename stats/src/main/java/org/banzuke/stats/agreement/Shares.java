package org.banzuke.stats.agreement;

/** The joint shares of two raters' categories. Immutable. */
final class Shares {
    private final double[][] joint;

    private Shares(double[][] joint) {
        this.joint = joint;
    }

    static Shares of(int[] a, int[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("both raters rate every item: " + a.length + ", " + b.length);
        }
        var categories = 0;
        for (var i = 0; i < a.length; i++) {
            if (a[i] < 0 || b[i] < 0) {
                throw new IllegalArgumentException("categories are 0, 1, …: " + a[i] + ", " + b[i]);
            }
            categories = Math.max(categories, Math.max(a[i], b[i]) + 1);
        }
        var joint = new double[categories][categories];
        for (var i = 0; i < a.length; i++) {
            joint[a[i]][b[i]] += 1.0 / a.length;
        }
        return new Shares(joint);
    }

    double[][] joint() {
        return joint;
    }

    double row(int i) {
        var sum = 0.0;
        for (var p : joint[i]) {
            sum += p;
        }
        return sum;
    }

    double column(int j) {
        var sum = 0.0;
        for (var row : joint) {
            sum += row[j];
        }
        return sum;
    }
}
