package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.stats.Flag;
import org.banzuke.stats.newton.Logistic;
import org.junit.jupiter.api.Test;

/** Properties of ratings at equal style over seeded votes. */
class StyleControlTest {
    private static final Votes VOTES = RatingSamples.votes(4, 800, 0.2, 5);

    private static double[][] noise(int columns, long seed) {
        var random = new SplittableRandom(seed);
        var rows = new double[VOTES.count()][columns];
        for (var row : rows) {
            Arrays.setAll(row, _ -> random.nextGaussian());
        }
        return rows;
    }

    private static StyleFit fit(Votes votes, double[][] rows, Optional<VoteGroups> groups) {
        return StyleControl.fit(votes, StyleFeatures.standardised(rows), Ridge.none(), groups)
                .orElseThrow();
    }

    @Test
    void withoutFeaturesItIsBradleyTerryWithItsSandwich() {
        var style = fit(VOTES, noise(0, 1), Optional.empty());
        var plain = BradleyTerry.fit(PairTable.of(VOTES));
        assertThat(style.theta()).containsExactly(plain.theta(), within(1e-9));
        assertThat(style.covariance().error(0, 1))
                .isCloseTo(Sandwich.byVote(plain).error(0, 1), within(1e-9));
        var groups = VoteGroups.of(RatingSamples.voters(800, 40, 2));
        assertThat(fit(VOTES, noise(0, 1), Optional.of(groups)).covariance().error(0, 1))
                .isCloseTo(Sandwich.byGroup(plain, VOTES, groups).error(0, 1), within(1e-9));
    }

    @Test
    void aFeatureThatDoesNotVaryIsDroppedAndSaidSo() {
        var rows = noise(2, 1);
        Arrays.stream(rows).forEach(row -> row[0] = 4);
        var style = fit(VOTES, rows, Optional.empty());
        assertThat(style.features().kept()).containsExactly(1);
        assertThat(style.coefficient(0, 0.95).flags()).containsExactly(Flag.FEATURE_DROPPED);
    }

    @Test
    void scaleAndShiftOfAFeatureDoNotMatter() {
        var rows = noise(1, 1);
        var other =
                Arrays.stream(rows).map(row -> new double[] {3 * row[0] - 8}).toArray(double[][]::new);
        assertThat(fit(VOTES, other, Optional.empty()).coefficient(0, 0.95).value())
                .isCloseTo(
                        fit(VOTES, rows, Optional.empty()).coefficient(0, 0.95).value(), within(1e-9));
    }

    @Test
    void findsTheTasteThatMadeTheVotes() {
        var rows = noise(1, 1);
        var random = new SplittableRandom(3);
        var a = new int[VOTES.count()];
        var b = new int[VOTES.count()];
        var score = new double[VOTES.count()];
        for (var v = 0; v < a.length; v++) {
            a[v] = VOTES.a(v);
            b[v] = VOTES.b(v);
            score[v] = random.nextDouble() < Logistic.sigma(0.2 * (a[v] - b[v]) + 0.8 * rows[v][0]) ? 1 : 0;
        }
        var beta = fit(Votes.of(4, a, b, score), rows, Optional.empty()).coefficient(0, 0.999);
        assertThat(beta.interval().orElseThrow().contains(0.8)).isTrue();
        assertThat(beta.interval().orElseThrow().contains(0)).isFalse();
    }

    @Test
    void aFeatureThatDecidesEveryVoteHasNoFiniteFit() {
        var rows = new double[VOTES.count()][1];
        for (var v = 0; v < rows.length; v++) {
            rows[v][0] = VOTES.score(v) - 0.5;
        }
        var features = StyleFeatures.standardised(rows);
        var decided = RatingSamples.votes(4, 800, 0, 5);
        for (var v = 0; v < rows.length; v++) {
            rows[v][0] = decided.score(v);
        }
        assertThat(StyleControl.fit(decided, StyleFeatures.standardised(rows), Ridge.none(), Optional.empty()))
                .isEmpty();
        assertThat(StyleControl.fit(VOTES, features, Ridge.fastChat(), Optional.empty()))
                .isPresent();
    }

    @Test
    void contrastIsBetweenMinusOneAndOne() {
        assertThat(StyleFeatures.contrast(0, 0)).isZero();
        assertThat(StyleFeatures.contrast(9, 0)).isEqualTo(0.9);
        assertThat(StyleFeatures.contrast(0, 9)).isEqualTo(-0.9);
    }
}
