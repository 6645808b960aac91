package org.banzuke.bench.rating;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.stats.newton.Logistic;
import org.banzuke.stats.rating.BradleyTerry;
import org.banzuke.stats.rating.OnlineElo;
import org.banzuke.stats.rating.PairTable;
import org.banzuke.stats.rating.RatingBootstrap;
import org.banzuke.stats.rating.RatingScale;
import org.banzuke.stats.rating.Ratings;
import org.banzuke.stats.rating.Sandwich;
import org.banzuke.stats.rating.Votes;

/**
 * Rates an arena and prints the seconds of every stage: counting votes, the exact Bradley–Terry fit, its sandwich, 100
 * bootstrap refits, online Elo, the whole table. Beside it: {@code bench/peers/arena_rating.py}, the same stages with numpy
 * and scipy as FastChat runs them.
 *
 * <p>Usage: {@code ArenaRating COUNTS.csv|VOTES [ROUNDS]}; COUNTS.csv has the columns model_a, model_b, win_a, win_b, tie,
 * tie_bothbad; VOTES is a number of generated votes between 129 models. The first round is the cold start.
 */
public final class ArenaRating {
    private static final int MODELS = 129;
    private static final int REPLICATES = 100;

    private ArenaRating() {}

    /** Prints one JSON line a round. */
    public static void main(String[] args) throws IOException {
        var votes = args[0].matches("\\d+") ? generated(Integer.parseInt(args[0])) : Counts.read(Path.of(args[0]));
        var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        for (var round = 0; round < rounds; round++) {
            measure(round, votes);
        }
    }

    private static Votes generated(int count) {
        var random = new SplittableRandom(7);
        var theta = random.doubles(MODELS, -1, 1).toArray();
        var a = new int[count];
        var b = new int[count];
        var score = new double[count];
        for (var v = 0; v < count; v++) {
            a[v] = random.nextInt(MODELS);
            b[v] = (a[v] + 1 + random.nextInt(MODELS - 1)) % MODELS;
            var won = random.nextDouble() < Logistic.sigma(theta[a[v]] - theta[b[v]]) ? 1 : 0;
            score[v] = random.nextInt(10) < 3 ? 0.5 : won;
        }
        return Votes.of(MODELS, a, b, score);
    }

    private static void measure(int round, Votes votes) {
        var clock = new Clock();
        var table = PairTable.of(votes);
        clock.lap("count_s");
        var fit = BradleyTerry.fit(table);
        clock.lap("fit_s");
        var sandwich = Sandwich.byVote(fit);
        clock.lap("sandwich_s");
        var bootstrap = RatingBootstrap.overVotes(fit, REPLICATES, 1);
        clock.lap("bootstrap100_s");
        var elo = OnlineElo.arena().ratings(votes);
        clock.lap("elo_s");
        var all = Ratings.of(votes, Optional.empty(), RatingScale.mean1000(), 0.95);
        clock.lap("table_s");
        System.out.printf(
                Locale.ROOT,
                "{\"round\": %d, \"votes\": %d, \"pairs\": %d, %s, \"check\": \"%.6f %.6f %.3f %.3f %d\"}%n",
                round,
                votes.count(),
                table.pairs(),
                clock,
                fit.theta(0),
                sandwich.error(0),
                bootstrap.median(0, RatingScale.mean1000()),
                elo[0],
                all.models().size());
    }
}
