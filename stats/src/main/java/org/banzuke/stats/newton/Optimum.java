package org.banzuke.stats.newton;

/** Where a concave function is largest. Immutable. */
public final class Optimum {
    private final double[] x;
    private final Cholesky information;
    private final int steps;

    Optimum(double[] x, Cholesky information, int steps) {
        this.x = x;
        this.information = information;
        this.steps = steps;
    }

    /** Returns the parameters. */
    public double[] x() {
        return x.clone();
    }

    /** Returns minus the Hessian there. */
    public Cholesky information() {
        return information;
    }

    /** Returns the number of Newton steps. */
    public int steps() {
        return steps;
    }
}
