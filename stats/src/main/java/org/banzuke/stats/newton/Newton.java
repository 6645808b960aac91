package org.banzuke.stats.newton;

import java.util.Optional;

/**
 * Newton's method with step halving: x ← x + tI⁻¹∇f, I minus the Hessian. It stops when max|Δx| &lt; 1e−10 and
 * max|∇f| &lt; 1e−9·scale. Pure.
 */
public final class Newton {
    private static final double STEP = 1e-10;
    private static final double GRADIENT = 1e-9;
    /** Steps below this are inside the region of quadratic convergence: no value is computed for them. */
    private static final double SAFE = 1e-3;

    private static final int STEPS = 100;
    private static final int HALVINGS = 60;

    private Newton() {}

    /** Returns the maximum, or empty if none was found: the Hessian is singular, or the maximum is at infinity. */
    public static Optional<Optimum> maximise(Concave f, double[] start) {
        var x = start.clone();
        for (var step = 1; step <= STEPS; step++) {
            var gradient = new double[f.size()];
            var information = new double[f.size()][f.size()];
            f.derivatives(x, gradient, information);
            var factor = Cholesky.of(information);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            var move = factor.get().solve(gradient);
            x = moved(f, x, move);
            if (largest(move) < STEP && largest(gradient) < GRADIENT * f.scale()) {
                return Optional.of(new Optimum(x, factor.get(), step));
            }
        }
        return Optional.empty();
    }

    private static double[] moved(Concave f, double[] x, double[] move) {
        if (largest(move) < SAFE) {
            return at(x, move, 1);
        }
        var before = f.value(x);
        var t = 1.0;
        for (var halving = 0; halving < HALVINGS; halving++) {
            var next = at(x, move, t);
            // Rounding may take a little from a value that does not rise any more.
            if (f.value(next) >= before - 1e-12 * Math.abs(before)) {
                return next;
            }
            t /= 2;
        }
        return x;
    }

    private static double[] at(double[] x, double[] move, double t) {
        var next = new double[x.length];
        for (var i = 0; i < x.length; i++) {
            next[i] = x[i] + t * move[i];
        }
        return next;
    }

    private static double largest(double[] x) {
        var largest = 0.0;
        for (var value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
