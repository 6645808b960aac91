package org.banzuke.stats.rating;

import java.util.Arrays;
import org.banzuke.stats.newton.Logistic;

/**
 * Elo's online rating, as FastChat printed it until December 2023: in the order of votes, E_a = 1/(1+10^((R_b−R_a)/scale)),
 * R_a += K(y−E_a), R_b −= K(y−E_a). It depends on the order: not for a headline. Pure.
 *
 * @param k how far one vote moves a rating
 * @param scale rating difference at which the odds are 10 to 1
 * @param start rating of a model before its first vote
 */
public record OnlineElo(double k, double scale, double start) {
    private static final double LN_10 = Math.log(10);

    public OnlineElo {
        if (!(k > 0 && scale > 0 && Double.isFinite(k) && Double.isFinite(scale) && Double.isFinite(start))) {
            throw new IllegalArgumentException("Elo needs K and scale above 0: " + k + ", " + scale + ", " + start);
        }
    }

    /** Returns the settings of Chatbot Arena. */
    public static OnlineElo arena() {
        return new OnlineElo(4, 400, 1000);
    }

    /** Returns the ratings after all votes. */
    public double[] ratings(Votes votes) {
        var ratings = new double[votes.models()];
        Arrays.fill(ratings, start);
        for (var v = 0; v < votes.count(); v++) {
            var a = votes.a(v);
            var b = votes.b(v);
            var expected = Logistic.sigma((ratings[a] - ratings[b]) / scale * LN_10);
            var gain = k * (votes.score(v) - expected);
            ratings[a] += gain;
            ratings[b] -= gain;
        }
        return ratings;
    }
}
