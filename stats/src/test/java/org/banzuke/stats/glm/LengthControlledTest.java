package org.banzuke.stats.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.newton.Logistic;
import org.junit.jupiter.api.Test;

/** Properties of length control over seeded preferences. */
class LengthControlledTest {
    private static final Offset<Double> CLOSE = within(1e-7);
    private static final int N = 300;

    private final double[] length = new double[N];
    private final double[] difficulty = new double[N];
    private final double[] preference = new double[N];

    LengthControlledTest() {
        var random = new SplittableRandom(4);
        for (var i = 0; i < N; i++) {
            length[i] = 100 * random.nextGaussian();
            difficulty[i] = random.nextGaussian();
            preference[i] = Logistic.sigma(0.3 - length[i] / 200 + 0.4 * difficulty[i] + random.nextGaussian());
        }
    }

    private static LengthControlled fit(LengthControl found) {
        return ((LengthControl.Fitted) found).fit();
    }

    private LengthControlled fit() {
        return fit(LengthControlled.fit(length, difficulty, preference));
    }

    @Test
    void swappingTheModelsTurnsTheWinRate() {
        var turned = fit(LengthControlled.fit(
                length, difficulty, Arrays.stream(preference).map(p -> 1 - p).toArray()));
        assertThat(turned.value()).isCloseTo(100 - fit().value(), CLOSE);
        assertThat(turned.totalError()).isCloseTo(fit().totalError(), CLOSE);
        assertThat(turned.beta()[0]).isCloseTo(-fit().beta()[0], CLOSE);
    }

    @Test
    void unitOfLengthDoesNotMatter() {
        var scaled =
                fit(LengthControlled.fit(Arrays.stream(length).map(x -> 7 * x).toArray(), difficulty, preference));
        assertThat(scaled.value()).isCloseTo(fit().value(), CLOSE);
    }

    @Test
    void influencesAddUpToNothing() {
        assertThat(Arrays.stream(fit().influences()).sum()).isCloseTo(0, CLOSE);
    }

    @Test
    void singletonClustersAreItemsUpToTheSmallSampleFactor() {
        var alone = Clusters.of(IntStream.range(0, N).toArray(), N);
        var error = fit().winRate(Optional.of(alone), 0.95).standardError().orElseThrow();
        assertThat(error * Math.sqrt((N - 1.0) / N)).isCloseTo(fit().totalError(), CLOSE);
    }

    /** Delete-one jackknife, an error of its own kind: the influence function is its limit. */
    @Test
    void errorIsAboutTheJackknifes() {
        var values = new double[N];
        for (var out = 0; out < N; out++) {
            var left = out;
            var kept = IntStream.range(0, N).filter(i -> i != left).toArray();
            values[out] = fit(LengthControlled.fit(
                            Arrays.stream(kept).mapToDouble(i -> length[i]).toArray(),
                            Arrays.stream(kept).mapToDouble(i -> difficulty[i]).toArray(),
                            Arrays.stream(kept).mapToDouble(i -> preference[i]).toArray()))
                    .value();
        }
        var mean = Arrays.stream(values).average().orElseThrow();
        var squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(fit().totalError()).isCloseTo(Math.sqrt(squares * (N - 1) / N), within(0.05));
    }

    @Test
    void differenceToItselfIsSurelyNothing() {
        var difference = LengthControlled.difference(fit(), fit(), 0.95);
        assertThat(difference.value()).isZero();
        assertThat(difference.standardError()).hasValue(0);
    }

    @Test
    void unknownDifficultyIsLeftOut() {
        var found = fit(LengthControlled.fit(length, new double[N], preference));
        assertThat(found.beta()[1]).isZero();
        assertThat(found.totalError()).isPositive();
    }

    @Test
    void aSmallPenaltyChangesLittleAndALargeOneEverything() {
        var small = fit(LengthControlled.fit(length, difficulty, preference, 1e-7));
        assertThat(small.value()).isCloseTo(fit().value(), within(1e-6));
        var large = fit(LengthControlled.fit(length, difficulty, preference, 1e4));
        assertThat(large.beta()).containsOnly(0);
        assertThat(large.value()).isEqualTo(50);
        assertThat(large.betaErrors()).isEmpty();
    }

    @Test
    void separatedPreferencesHaveNoFit() {
        var one = Arrays.stream(length).map(x -> x > 0 ? 1 : 0).toArray();
        assertThat(LengthControlled.fit(length, difficulty, one)).isInstanceOf(LengthControl.Withheld.class);
        assertThat(LengthControlled.fit(length, difficulty, one, 1)).isInstanceOf(LengthControl.Fitted.class);
    }

    @Test
    void refusesSharesOutsideOfZeroAndOne() {
        preference[3] = 1.5;
        assertThatIllegalArgumentException().isThrownBy(this::fit).withMessageContaining("1.5");
    }

    @Test
    void penaltyIsChosenFromTheGridByHeldOutRows() {
        var x = IntStream.range(0, N)
                .mapToObj(i -> new double[] {Math.tanh(length[i] / 100), difficulty[i], 1})
                .toArray(double[][]::new);
        var weight = new double[N];
        Arrays.fill(weight, 1);
        var choice = PenaltyChoice.of(x, preference, weight, PenaltyChoice.grid());
        assertThat(choice.scores()).hasSize(10);
        assertThat(choice.scores().stream().mapToDouble(s -> s).max())
                .hasValue(choice.scores().get(at(choice.c())));
        assertThat(choice.beta()).hasSize(3);
    }

    private static int at(double c) {
        return IntStream.range(0, 10)
                .filter(k -> PenaltyChoice.grid()[k] == c)
                .findFirst()
                .orElseThrow();
    }
}
