package org.banzuke.stats.coverage;

import static org.banzuke.stats.coverage.Draw.hit;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.banzuke.stats.McNemar;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.contamination.Exchangeability;
import org.banzuke.stats.sequential.BettingMean;
import org.banzuke.stats.sequential.DiscordantPath;

/** Looking while a run goes on, and the order of a dataset. */
final class SequentialScenarios {
    private static final int PAIRS = 1_000;

    private SequentialScenarios() {}

    static List<Scenario> all() {
        return List.of(peekingNull(), peekingPower(), withoutReplacement(), exchangeability());
    }

    private static Scenario peekingNull() {
        return Scenario.simulated(
                "peeking-null",
                random -> {
                    var path = DiscordantPath.start();
                    var rejected = false;
                    for (var pair = 1; pair <= PAIRS; pair++) {
                        path = path.next(random.nextBoolean() ? 1 : -1);
                        var now = path.now();
                        rejected |= pair % 20 == 0
                                && McNemar.of(now.wins(), now.losses()).exact() <= 0.05;
                    }
                    return new double[] {hit(rejected), hit(path.stops(0.05))};
                },
                "exact McNemar at each look",
                "e-value >= 20, every pair");
    }

    private static Scenario peekingPower() {
        return Scenario.withMedian(
                "peeking-power",
                random -> {
                    var pairs = pairsToStop(random);
                    return new double[] {hit(pairs <= PAIRS), pairs};
                },
                "e-value",
                "e-value");
    }

    private static int pairsToStop(SplittableRandom random) {
        var path = DiscordantPath.start();
        for (var pair = 1; pair <= PAIRS; pair++) {
            path = path.next(random.nextDouble() < 0.6 ? 1 : -1);
            if (path.stops(0.05)) {
                return pair;
            }
        }
        return PAIRS + 1;
    }

    private static Scenario withoutReplacement() {
        return Scenario.simulated(
                "confidence-sequence-wor",
                random -> {
                    var x = firstOfShuffled(random, 200, 130, 80);
                    var betting = false;
                    for (var capital :
                            BettingMean.of(x, 0.05, OptionalInt.of(200)).capital(0.65)) {
                        betting |= capital >= 20;
                    }
                    return new double[] {hit(betting), hit(everMissedByWald(x))};
                },
                "betting, without replacement",
                "Wald at every step from 10");
    }

    private static boolean everMissedByWald(double[] x) {
        var z = Quantiles.normalTwoSided(0.95);
        var sum = 0.0;
        for (var i = 0; i < x.length; i++) {
            sum += x[i];
            var mean = sum / (i + 1);
            if (i >= 9 && !Covers.within(mean, Math.sqrt(mean * (1 - mean) / (i + 1)), z, 0.65)) {
                return true;
            }
        }
        return false;
    }

    private static double[] firstOfShuffled(SplittableRandom random, int size, int ones, int drawn) {
        var left = ones;
        var x = new double[drawn];
        for (var i = 0; i < drawn; i++) {
            x[i] = hit(random.nextInt(size - i) < left);
            left -= (int) x[i];
        }
        return x;
    }

    private static Scenario exchangeability() {
        return Scenario.simulated(
                "exchangeability-null",
                random -> new double[] {
                    hit(Exchangeability.p(random.nextGaussian(), Draw.normals(random, 99, 0, 1)) <= 0.05)
                },
                "rank p");
    }
}
