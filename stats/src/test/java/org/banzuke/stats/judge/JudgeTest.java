package org.banzuke.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Means;
import org.banzuke.stats.Undefined;
import org.banzuke.stats.rating.BradleyTerry;
import org.banzuke.stats.rating.PairTable;
import org.banzuke.stats.rating.Votes;
import org.junit.jupiter.api.Test;

/** Properties of judge correction over seeded verdicts. */
class JudgeTest {
    private static double[] noise(int n, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, n).mapToDouble(_ -> random.nextGaussian()).toArray();
    }

    private static double value(Estimated estimated) {
        return ((Estimate) estimated).value();
    }

    @Test
    void aPerfectJudgeNeedsNoCorrection() {
        var judge = new RoganGladen(300, 1000, new RoganGladen.Rate(50, 50), new RoganGladen.Rate(50, 50));
        assertThat(value(judge.estimate(0.95))).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void callingRightWrongTurnsTheRate() {
        var judge = new RoganGladen(300, 1000, new RoganGladen.Rate(45, 50), new RoganGladen.Rate(40, 50));
        var turned = new RoganGladen(700, 1000, new RoganGladen.Rate(40, 50), new RoganGladen.Rate(45, 50));
        assertThat(value(turned.estimate(0.95))).isCloseTo(1 - value(judge.estimate(0.95)), within(1e-12));
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoganGladen.Rate(3, 2));
    }

    @Test
    void withoutTrustPpiIsTheMeanOfLabels() {
        var y = noise(50, 1);
        var labels = (Estimate) Means.estimate(y, 0.95);
        var ppi = (Estimate) PpiMean.of(y, noise(50, 2), noise(500, 3)).at(0, 0.95);
        assertThat(ppi.value()).isCloseTo(labels.value(), within(1e-12));
        assertThat(ppi.standardError().orElseThrow())
                .isCloseTo(labels.standardError().orElseThrow(), within(1e-12));
    }

    @Test
    void aJudgeThatKnowsNothingIsNotUsed() {
        var found =
                (Estimate) PpiMean.of(noise(50, 1), noise(50, 2), noise(500, 3)).estimate(0.95);
        assertThat(found.method()).isEqualTo("labels/t");
        assertThat(found.flags()).containsExactly(Flag.JUDGE_NOT_USEFUL);
    }

    @Test
    void aGoodJudgeIsWorthManyLabels() {
        var y = noise(50, 1);
        var f = noise(50, 2);
        for (var i = 0; i < f.length; i++) {
            f[i] = y[i] + 0.3 * f[i];
        }
        var data = PpiMean.of(y, f, noise(5000, 3));
        assertThat(data.useful()).isTrue();
        assertThat(data.effectiveLabels().orElseThrow()).isGreaterThan(150);
        assertThat(((Estimate) data.estimate(0.95)).method()).isEqualTo("PPI++/t");
    }

    @Test
    void shiftingLabelsAndJudgementsShiftsTheEstimate() {
        var y = noise(50, 1);
        var f = noise(50, 2);
        var others = noise(300, 3);
        var shifted = PpiMean.of(plus(y, 5), plus(f, 5), plus(others, 5));
        assertThat(value(shifted.tuned(0.95)))
                .isCloseTo(value(PpiMean.of(y, f, others).tuned(0.95)) + 5, within(1e-9));
    }

    private static double[] plus(double[] x, double by) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] + by).toArray();
    }

    @Test
    void singletonClustersAreNoClusters() {
        var data = PpiMean.of(noise(50, 1), noise(50, 2), noise(300, 3));
        var alone = (Estimate) data.clustered(singletons(50), singletons(300), 0.95);
        var plain = (Estimate) data.tuned(0.95);
        assertThat(alone.standardError().orElseThrow())
                .isCloseTo(plain.standardError().orElseThrow(), within(1e-12));
    }

    private static Clusters singletons(int n) {
        return Clusters.of(IntStream.range(0, n).toArray(), n);
    }

    @Test
    void tooFewLabelsHaveAReason() {
        assertThat(PpiMean.of(noise(2, 1), noise(2, 2), noise(300, 3)).tuned(0.95))
                .isInstanceOf(Undefined.class);
    }

    @Test
    void ratingsWithoutTrustAreThoseOfTheLabelledVotes() {
        var random = new SplittableRandom(5);
        var a = random.ints(300, 0, 3).toArray();
        var b = IntStream.range(0, 300).map(i -> (a[i] + 1 + i % 2) % 3).toArray();
        var votes = IntStream.range(0, 300).mapToDouble(_ -> random.nextInt(2)).toArray();
        var labelled = Arrays.copyOf(votes, 100);
        var own = BradleyTerry.fit(PairTable.of(Votes.of(3, Arrays.copyOf(a, 100), Arrays.copyOf(b, 100), labelled)));
        var found = PpiBradleyTerry.fit(3, a, b, labelled, votes, 0).orElseThrow();
        for (var j = 0; j < 3; j++) {
            assertThat(found.get(j)).isCloseTo(own.theta(j), within(1e-9));
        }
    }

    @Test
    void aJudgeThatTakesTheFirstIsFullyBiasedAndNeverConsistent() {
        var first = new double[] {1, 1, 1, 1};
        var bias = PositionBias.of(first, first, 0.95);
        assertThat(value(bias.bias())).isEqualTo(0.5);
        assertThat(value(bias.inconsistent())).isEqualTo(1);
    }

    @Test
    void aJudgeWhoSticksToAnAnswerHasNoBias() {
        var bias = PositionBias.of(new double[] {1, 0, 0.5, 1}, new double[] {0, 1, 0.5, 0}, 0.95);
        assertThat(value(bias.bias())).isZero();
        assertThat(value(bias.inconsistent())).isZero();
    }
}
