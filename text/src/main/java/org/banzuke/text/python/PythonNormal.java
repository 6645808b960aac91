package org.banzuke.text.python;

/** The two ways CPython draws from a normal distribution; confined to one thread. */
final class PythonNormal {
    // 4 * exp(-0.5) / sqrt(2), Kinderman and Monahan, ACM TOMS 3(3), 1977.
    private static final double MAGIC = 4 * Math.exp(-0.5) / Math.sqrt(2.0);

    private boolean kept;
    private double keptValue;

    double gauss(PythonRandom random) {
        if (kept) {
            kept = false;
            return keptValue;
        }
        double angle = random.random() * (2.0 * Math.PI);
        double radius = Math.sqrt(-2.0 * Math.log(1.0 - random.random()));
        keptValue = Math.sin(angle) * radius;
        kept = true;
        return Math.cos(angle) * radius;
    }

    static double variate(PythonRandom random) {
        while (true) {
            double u1 = random.random();
            double u2 = 1.0 - random.random();
            double z = MAGIC * (u1 - 0.5) / u2;
            if (z * z / 4.0 <= -Math.log(u2)) {
                return z;
            }
        }
    }
}
