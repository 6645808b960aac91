package org.banzuke.stats.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Interval;

/**
 * The arena's table: the largest strong component is rated, the others are listed with the reason. Never a number that only
 * a ridge would make finite. Immutable.
 *
 * @param models one entry a model, in order
 */
public record Ratings(List<Rating> models) {
    public Ratings {
        models = List.copyOf(models);
    }

    /**
     * Returns the ratings of votes.
     *
     * @param voters who voted, where known: their votes are taken together; else each vote stands alone
     * @param scale an anchor that is not rated is an error
     */
    public static Ratings of(Votes votes, Optional<VoteGroups> voters, RatingScale scale, double level) {
        var table = PairTable.of(votes);
        var component = Component.largest(votes, voters);
        var ratings = new ArrayList<Rating>();
        if (component.isEmpty()) {
            for (var model = 0; model < votes.models(); model++) {
                ratings.add(new Rating.Unrated(model, table.record(model), reason(table, model)));
            }
            return new Ratings(ratings);
        }
        var part = component.get();
        var fit = BradleyTerry.fit(PairTable.of(part.votes()));
        var covariance = part.groups()
                .filter(groups -> groups.count() >= 2)
                .map(groups -> Sandwich.byGroup(fit, part.votes(), groups))
                .orElseGet(() -> Sandwich.byVote(fit));
        var own = own(scale, part);
        for (var model = 0; model < votes.models(); model++) {
            var at = part.index(model);
            ratings.add(
                    at < 0
                            ? new Rating.Unrated(model, table.record(model), reason(table, model))
                            : rated(model, at, table.record(model), fit, covariance, own, level));
        }
        return new Ratings(ratings);
    }

    private static RatingScale own(RatingScale scale, Component part) {
        if (scale.anchor().isEmpty()) {
            return scale;
        }
        var at = part.index(scale.anchor().getAsInt());
        if (at < 0) {
            throw new IllegalArgumentException("the anchor is not rated (model "
                    + scale.anchor().getAsInt() + "). Maybe anchor a model with wins and losses.");
        }
        return new RatingScale(OptionalInt.of(at), scale.at());
    }

    private static Rating rated(
            int model,
            int at,
            BattleCount record,
            BradleyTerryFit fit,
            RatingCovariance covariance,
            RatingScale scale,
            double level) {
        var rating = scale.ratings(fit.theta())[at];
        var error = scale.error(covariance, at);
        var anchor = scale.anchor().isPresent() && scale.anchor().getAsInt() == at;
        var method = "Bradley-Terry/" + (anchor ? "reference" : covariance.method());
        var estimate = new Estimate(
                rating,
                OptionalDouble.of(error),
                Optional.of(Interval.around(rating, covariance.reach(level) * error, level)),
                (int) record.battles(),
                method,
                Set.of());
        return new Rating.Rated(model, record, estimate, Rating.Standing.of(record.battles()));
    }

    private static Rating.Reason reason(PairTable table, int model) {
        var record = table.record(model);
        if (record.battles() == 0) {
            return Rating.Reason.NO_BATTLE;
        }
        if (record.losses() + record.ties() == 0) {
            return Rating.Reason.NEVER_LOST;
        }
        return record.wins() + record.ties() == 0 ? Rating.Reason.NEVER_WON : Rating.Reason.NOT_CONNECTED;
    }
}
