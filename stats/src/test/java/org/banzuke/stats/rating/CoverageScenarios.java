package org.banzuke.stats.rating;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Means;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.glm.LengthControl;
import org.banzuke.stats.glm.LengthControlled;
import org.banzuke.stats.judge.PpiMean;
import org.banzuke.stats.judge.RoganGladen;
import org.banzuke.stats.newton.Logistic;

/** The scenarios about ratings, length control and judges. */
final class CoverageScenarios {
    private static final double LEVEL = 0.95;
    private static final double[] THETA = {0.6, 0.4, 0.1, -0.1, -0.4, -0.6};

    private CoverageScenarios() {}

    static List<Coverage> all() {
        return List.of(
                battles("bt-no-ties", 0),
                battles("bt-ties-35pct", 0.35),
                voters(),
                lengthControl(),
                roganGladen("rogan-gladen-0.6", 0.6, 1000, 50, 0.9, 0.85),
                roganGladen("rogan-gladen-0.05", 0.05, 500, 40, 0.95, 0.8),
                ppi("ppi-n20-rho0.9", 20, 0.9),
                ppi("ppi-n100-rho0.9", 100, 0.9),
                ppi("ppi-n100-rho0.0", 100, 0));
    }

    /** 40 battles of every pair; a tie has the same probability in each, and the expected score is Bradley–Terry's. */
    private static Coverage battles(String id, double tie) {
        return new Coverage(id, List.of("sandwich", "inverse Hessian"), random -> {
            var builder = new PairTable.Builder(THETA.length);
            for (var a = 0; a < THETA.length; a++) {
                for (var b = 0; b < a; b++) {
                    for (var battle = 0; battle < 40; battle++) {
                        builder.add(a, b, score(Logistic.sigma(THETA[a] - THETA[b]), tie, random), 1);
                    }
                }
            }
            var fit = BradleyTerry.fit(builder.build());
            return new double[] {covered(fit, Sandwich.byVote(fit), THETA), covered(fit, Sandwich.hessian(fit), THETA)};
        });
    }

    private static double score(double p, double tie, SplittableRandom random) {
        var u = random.nextDouble();
        if (u < p - tie / 2) {
            return 1;
        }
        return u < p + tie / 2 ? 0.5 : 0;
    }

    /** The share of models whose difference to the first is covered. */
    private static double covered(BradleyTerryFit fit, RatingCovariance covariance, double[] truth) {
        var hits = 0;
        for (var j = 1; j < truth.length; j++) {
            var reach = covariance.reach(LEVEL) * covariance.error(j, 0);
            var interval = Interval.around(fit.theta(j) - fit.theta(0), reach, LEVEL);
            hits += interval.contains(truth[j] - truth[0]) ? 1 : 0;
        }
        return hits / (truth.length - 1.0);
    }

    /** 60 voters with 20 votes each and a taste of their own; the truth is what all voters together would give. */
    private static Coverage voters() {
        var truth = marginal();
        return new Coverage(
                "bt-correlated-voters",
                List.of("sandwich by vote (Arena)", "sandwich clustered by voter, t(V-1)"),
                random -> {
                    var votes = tasteful(random);
                    var groups = VoteGroups.of(voterOfEach(60, 20));
                    var fit = BradleyTerry.fit(PairTable.of(votes));
                    return new double[] {
                        covered(fit, Sandwich.byVote(fit), truth),
                        covered(fit, Sandwich.byGroup(fit, votes, groups), truth)
                    };
                });
    }

    private static int[] voterOfEach(int voters, int votes) {
        var of = new int[voters * votes];
        for (var v = 0; v < of.length; v++) {
            of[v] = v / votes;
        }
        return of;
    }

    private static Votes tasteful(SplittableRandom random) {
        var a = new int[1200];
        var b = new int[1200];
        var score = new double[1200];
        var taste = new double[THETA.length];
        for (var v = 0; v < 1200; v++) {
            for (var j = 0; v % 20 == 0 && j < taste.length; j++) {
                taste[j] = THETA[j] + random.nextGaussian();
            }
            a[v] = random.nextInt(THETA.length);
            b[v] = (a[v] + 1 + random.nextInt(THETA.length - 1)) % THETA.length;
            score[v] = score(Logistic.sigma(taste[a[v]] - taste[b[v]]), 0, random);
        }
        return Votes.of(THETA.length, a, b, score);
    }

    /** θ of the expected scores: tastes differ by N(0, 2), integrated on a fine grid. */
    private static double[] marginal() {
        var builder = new PairTable.Builder(THETA.length);
        for (var a = 0; a < THETA.length; a++) {
            for (var b = 0; b < a; b++) {
                var wins = 0.0;
                for (var k = 0; k < 1000; k++) {
                    var z = Quantiles.normal((k + 0.5) / 1000);
                    wins += Logistic.sigma(THETA[a] - THETA[b] + Math.sqrt(2) * z);
                }
                builder.add(a, b, 1, wins).add(a, b, 0, 1000 - wins);
            }
        }
        return BradleyTerry.fit(builder.build()).theta();
    }

    private static Coverage lengthControl() {
        return new Coverage(
                "length-controlled",
                List.of("AlpacaEval lc_standard_error", "influence function (sandwich + items)", "raw win rate"),
                random -> {
                    var length = new double[805];
                    var difficulty = new double[805];
                    var preference = new double[805];
                    for (var i = 0; i < 805; i++) {
                        length[i] = 0.6 + random.nextGaussian();
                        difficulty[i] = random.nextGaussian();
                        var logit = -0.6 * Math.tanh(length[i]) + 0.5 * difficulty[i] + 0.2;
                        preference[i] = random.nextDouble() < Logistic.sigma(logit) ? 1 : 0;
                    }
                    var fit = ((LengthControl.Fitted) LengthControlled.fit(length, difficulty, preference)).fit();
                    var z = Quantiles.normalTwoSided(LEVEL);
                    return new double[] {
                        hit(Interval.around(fit.value(), z * fit.alpacaError(), LEVEL), 54.723),
                        hit(fit.winRate(Optional.<Clusters>empty(), LEVEL).interval(), 54.723),
                        hit(((Estimate) Means.estimate(preference, LEVEL)).interval(), 0.54723)
                    };
                });
    }

    private static double hit(Optional<Interval> interval, double truth) {
        return hit(interval.orElseThrow(), truth);
    }

    private static double hit(Interval interval, double truth) {
        return interval.contains(truth) ? 1 : 0;
    }

    private static Coverage roganGladen(String id, double theta, int n, int m, double s0, double s1) {
        return new Coverage(id, List.of("raw judge rate", "delta", "Lang-Reiczigel"), random -> {
            var positive = (int) BinomialDraw.draw(n, theta * s1 + (1 - theta) * (1 - s0), random);
            var judge = new RoganGladen(
                    positive,
                    n,
                    new RoganGladen.Rate((int) BinomialDraw.draw(m, s0, random), m),
                    new RoganGladen.Rate((int) BinomialDraw.draw(m, s1, random), m));
            var p = judge.raw();
            var wald = Quantiles.normalTwoSided(LEVEL) * Math.sqrt(p * (1 - p) / n);
            var free = (Estimate) judge.unclipped(LEVEL);
            var reach = Quantiles.normalTwoSided(LEVEL) * free.standardError().orElseThrow();
            return new double[] {
                hit(Interval.around(p, wald, LEVEL), theta),
                hit(Interval.around(free.value(), reach, LEVEL), theta),
                hit(free.interval(), theta)
            };
        });
    }

    private static Coverage ppi(String id, int labels, double rho) {
        return new Coverage(id, List.of("ppi_py (ddof 0, z)", "PPI++ (ddof 1, t(n-1))", "labels only, t"), random -> {
            var y = new double[labels];
            var f = new double[labels];
            var others = new double[1000];
            for (var i = 0; i < labels; i++) {
                f[i] = random.nextGaussian();
                y[i] = rho * f[i] + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            }
            for (var i = 0; i < others.length; i++) {
                others[i] = random.nextGaussian();
            }
            var data = PpiMean.of(y, f, others);
            return new double[] {
                hit(((Estimate) data.compatible(data.lambda(), LEVEL)).interval(), 0),
                hit(((Estimate) data.tuned(LEVEL)).interval(), 0),
                hit(((Estimate) Means.estimate(y, LEVEL)).interval(), 0)
            };
        });
    }
}
