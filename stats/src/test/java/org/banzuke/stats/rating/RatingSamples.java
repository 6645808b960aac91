package org.banzuke.stats.rating;

import java.util.SplittableRandom;
import org.banzuke.stats.newton.Logistic;

/** Seeded votes for properties. */
final class RatingSamples {
    private RatingSamples() {}

    /** Returns votes between models of which model j has θ = j/models. */
    static Votes votes(int models, int count, double ties, long seed) {
        var random = new SplittableRandom(seed);
        var a = new int[count];
        var b = new int[count];
        var score = new double[count];
        for (var v = 0; v < count; v++) {
            a[v] = random.nextInt(models);
            b[v] = (a[v] + 1 + random.nextInt(models - 1)) % models;
            var p = Logistic.sigma((double) (a[v] - b[v]) / models);
            var decided = random.nextDouble() < p ? 1.0 : 0.0;
            score[v] = random.nextDouble() < ties ? 0.5 : decided;
        }
        return Votes.of(models, a, b, score);
    }

    /** Returns a random voter for each vote. */
    static int[] voters(int votes, int voters, long seed) {
        var random = new SplittableRandom(seed);
        var of = new int[votes];
        for (var v = 0; v < votes; v++) {
            of[v] = random.nextInt(voters);
        }
        return of;
    }
}
