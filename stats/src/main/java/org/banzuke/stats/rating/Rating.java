package org.banzuke.stats.rating;

import org.banzuke.stats.Estimate;

/** A model's place in an arena: a rating with its uncertainty, or the reason why there is none. */
public sealed interface Rating {
    /** Returns the model. */
    int model();

    /** Returns its wins, losses and ties, against rated models or not. */
    BattleCount battles();

    /** A rating; {@link Standing} says how much it can be trusted. */
    record Rated(int model, BattleCount battles, Estimate rating, Standing standing) implements Rating {}

    /** No finite rating exists. */
    record Unrated(int model, BattleCount battles, Reason reason) implements Rating {}

    /** How many battles a rating rests on. */
    enum Standing {
        /** 300 or more. */
        RATED,
        /** 30 to 299. */
        PROVISIONAL,
        /** Fewer than 30: not for a board. */
        TOO_FEW;

        static Standing of(double battles) {
            if (battles >= 300) {
                return RATED;
            }
            return battles >= 30 ? PROVISIONAL : TOO_FEW;
        }
    }

    /** Why a rating does not exist. */
    enum Reason {
        /** It has no battle. */
        NO_BATTLE,
        /** It beat all it met: the rating would be infinite. */
        NEVER_LOST,
        /** It lost to all it met: the rating would be minus infinity. */
        NEVER_WON,
        /** No chain of wins leads both from it to the rated models and back. */
        NOT_CONNECTED
    }
}
