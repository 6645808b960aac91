package org.banzuke.stats;

/** Intervals of a share k of n, n ≥ 1 (Brown, Cai, DasGupta 2001; arXiv 2503.01747 for the Beta posterior). Pure. */
public enum ProportionInterval {
    /** p̂ ± z√(p̂(1−p̂)/n), clipped to [0, 1]: for comparison only, it covers .87 at n = 100, p = .98. */
    WALD {
        @Override
        Interval ends(int k, int n, double level) {
            var p = (double) k / n;
            return clipped(p, Quantiles.normalTwoSided(level) * Math.sqrt(p * (1 - p) / n), level);
        }
    },
    /** The default. */
    WILSON {
        @Override
        Interval ends(int k, int n, double level) {
            return Proportions.wilson((double) k / n, n, Quantiles.normalTwoSided(level), level);
        }
    },
    /** Beta quantiles, 0 at k = 0 and 1 at k = n: never covers less than its level. */
    CLOPPER_PEARSON {
        @Override
        Interval ends(int k, int n, double level) {
            var tail = (1 - level) / 2;
            var low = k == 0 ? 0 : Quantiles.beta(tail, k, n - k + 1.0);
            var high = k == n ? 1 : Quantiles.beta(1 - tail, k + 1.0, n - k);
            return new Interval(low, high, level);
        }
    },
    /** Beta(k+½, n−k+½), 0 at k = 0 and 1 at k = n. */
    JEFFREYS {
        @Override
        Interval ends(int k, int n, double level) {
            var posterior = posterior(k + 0.5, n - k + 0.5, level);
            return new Interval(k == 0 ? 0 : posterior.low(), k == n ? 1 : posterior.high(), level);
        }
    },
    /** Wald about p̃ = (k+z²/2)/(n+z²). */
    AGRESTI_COULL {
        @Override
        Interval ends(int k, int n, double level) {
            var z = Quantiles.normalTwoSided(level);
            var size = n + z * z;
            var p = (k + z * z / 2) / size;
            return clipped(p, z * Math.sqrt(p * (1 - p) / size), level);
        }
    },
    /** Beta(k+1, n−k+1), the posterior of a uniform prior. */
    BETA_UNIFORM {
        @Override
        Interval ends(int k, int n, double level) {
            return posterior(k + 1.0, n - k + 1.0, level);
        }
    };

    abstract Interval ends(int k, int n, double level);

    /**
     * Returns the interval.
     *
     * @throws IllegalArgumentException unless 0 ≤ k ≤ n and n ≥ 1
     */
    public Interval of(int k, int n, double level) {
        if (!(k >= 0 && k <= n && n >= 1)) {
            throw new IllegalArgumentException("not a share: " + k + " of " + n);
        }
        return ends(k, n, level);
    }

    private static Interval clipped(double centre, double reach, double level) {
        return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach), level);
    }

    private static Interval posterior(double a, double b, double level) {
        var tail = (1 - level) / 2;
        return new Interval(Quantiles.beta(tail, a, b), Quantiles.beta(1 - tail, a, b), level);
    }
}
