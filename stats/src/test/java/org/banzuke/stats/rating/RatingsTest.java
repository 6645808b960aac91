package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.banzuke.stats.rating.Rating.Rated;
import org.banzuke.stats.rating.Rating.Reason;
import org.banzuke.stats.rating.Rating.Standing;
import org.banzuke.stats.rating.Rating.Unrated;
import org.junit.jupiter.api.Test;

class RatingsTest {
    /** 0 and 1 beat each other, 2 only wins, 3 only loses, 4 never plays, 5 and 6 play each other alone. */
    private static final Votes VOTES =
            Votes.of(7, new int[] {0, 1, 0, 2, 2, 0, 1, 5}, new int[] {1, 0, 1, 0, 1, 3, 3, 6}, new double[] {
                1, 1, 0.5, 1, 1, 1, 1, 1
            });

    @Test
    void ratesTheLargestConnectedPartAndGivesReasonsForTheRest() {
        var ratings = Ratings.of(VOTES, Optional.empty(), RatingScale.mean1000(), 0.95)
                .models();
        assertThat(ratings).hasSize(7);
        assertThat(ratings.get(0)).isInstanceOfSatisfying(Rated.class, rated -> {
            assertThat(rated.rating().value()).isEqualTo(1000);
            assertThat(rated.standing()).isEqualTo(Standing.TOO_FEW);
        });
        assertThat(reason(ratings.get(2))).isEqualTo(Reason.NEVER_LOST);
        assertThat(reason(ratings.get(3))).isEqualTo(Reason.NEVER_WON);
        assertThat(reason(ratings.get(4))).isEqualTo(Reason.NO_BATTLE);
        assertThat(reason(ratings.get(5))).isEqualTo(Reason.NEVER_LOST);
        assertThat(ratings.get(5).battles().wins()).isEqualTo(1);
    }

    private static Reason reason(Rating rating) {
        return ((Unrated) rating).reason();
    }

    @Test
    void anAnchorHasItsRatingWithoutError() {
        var ratings = Ratings.of(VOTES, Optional.empty(), RatingScale.anchored(1, 1114), 0.95)
                .models();
        var anchor = (Rated) ratings.get(1);
        assertThat(anchor.rating().value()).isEqualTo(1114);
        assertThat(anchor.rating().standardError()).hasValue(0);
        assertThat(anchor.rating().method()).endsWith("reference");
    }

    @Test
    void refusesAnAnchorThatIsNotRated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.of(VOTES, Optional.empty(), RatingScale.anchored(2, 1114), 0.95))
                .withMessageContaining("model 2");
    }

    @Test
    void nobodyIsRatedWithoutVotes() {
        var none = Votes.of(2, new int[0], new int[0], new double[0]);
        assertThat(Ratings.of(none, Optional.empty(), RatingScale.mean1000(), 0.95)
                        .models())
                .allSatisfy(rating -> assertThat(reason(rating)).isEqualTo(Reason.NO_BATTLE));
    }

    @Test
    void votesOfAVoterAreTakenTogetherWhereVotersAreKnown() {
        var votes = RatingSamples.votes(4, 400, 0.2, 3);
        var voters = VoteGroups.of(RatingSamples.voters(400, 25, 4));
        var rated = (Rated) Ratings.of(votes, Optional.of(voters), RatingScale.mean1000(), 0.95)
                .models()
                .getFirst();
        assertThat(rated.rating().method()).isEqualTo("Bradley-Terry/sandwich by voter");
    }

    @Test
    void withoutVotersVotesAboutAPromptCanBeTakenTogether() {
        var votes = RatingSamples.votes(4, 400, 0.2, 3);
        var prompts = VoteGroups.of("prompt", RatingSamples.voters(400, 50, 4));
        var rated = (Rated) Ratings.of(votes, Optional.of(prompts), RatingScale.mean1000(), 0.95)
                .models()
                .getFirst();
        assertThat(rated.rating().method()).isEqualTo("Bradley-Terry/sandwich by prompt");
    }
}
