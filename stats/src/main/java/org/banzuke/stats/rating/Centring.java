package org.banzuke.stats.rating;

/** From parameters with θ of the last model 0 to those with Σθ = 0. Pure. */
final class Centring {
    private Centring() {}

    /** Returns θ with Σθ = 0; {@code reduced} lacks the last model and may go on with other parameters. */
    static double[] centred(double[] reduced, int models) {
        var theta = new double[models];
        System.arraycopy(reduced, 0, theta, 0, models - 1);
        centre(theta);
        return theta;
    }

    /** Subtracts the mean. */
    static void centre(double[] theta) {
        var mean = 0.0;
        for (var value : theta) {
            mean += value;
        }
        mean /= theta.length;
        for (var j = 0; j < theta.length; j++) {
            theta[j] -= mean;
        }
    }

    /** Returns (I−11'/K)·[B 0; 0 0]·(I−11'/K): with B an inverse, the pseudo-inverse on Σθ = 0. */
    static double[][] covariance(double[][] reduced, int models) {
        var full = new double[models][models];
        for (var j = 0; j < models - 1; j++) {
            System.arraycopy(reduced[j], 0, full[j], 0, models - 1);
            centre(full[j]);
        }
        for (var k = 0; k < models; k++) {
            var mean = 0.0;
            for (var j = 0; j < models; j++) {
                mean += full[j][k];
            }
            mean /= models;
            for (var j = 0; j < models; j++) {
                full[j][k] -= mean;
            }
        }
        return full;
    }
}
