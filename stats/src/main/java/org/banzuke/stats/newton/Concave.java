package org.banzuke.stats.newton;

/** A concave function, usually a log-likelihood. */
public interface Concave {
    /** Returns the number of parameters. */
    int size();

    /** Returns the value; minus infinity outside of the domain. */
    double value(double[] x);

    /**
     * Adds the first derivatives, and the lower triangle of minus the second ones, to arrays of zeros.
     *
     * @param information minus the Hessian, size × size
     */
    void derivatives(double[] x, double[] gradient, double[][] information);

    /** Returns what a gradient is small next to, usually the total weight of the observations. */
    double scale();
}
