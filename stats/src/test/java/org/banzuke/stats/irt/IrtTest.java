package org.banzuke.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.stats.Flag;
import org.junit.jupiter.api.Test;

/** Properties of item response theory over seeded items. */
class IrtTest {
    private static final List<Item> ITEMS = items(40, 3);

    private static List<Item> items(int n, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToObj(_ -> new Item(0.5 + random.nextDouble(), random.nextGaussian()))
                .toList();
    }

    private static List<Boolean> answers(double theta, long seed) {
        var random = new SplittableRandom(seed);
        return ITEMS.stream()
                .map(item -> random.nextDouble() < item.probability(theta))
                .toList();
    }

    @Test
    void orderOfItemsDoesNotMatter() {
        var right = answers(0.5, 1);
        assertThat(Ability.of(ITEMS.reversed(), right.reversed()).map())
                .isCloseTo(Ability.of(ITEMS, right).map(), within(1e-9));
    }

    @Test
    void abilityWithoutAnswersIsThePrior() {
        var prior = Ability.of(List.of(), List.of());
        assertThat(prior.map()).isZero();
        assertThat(prior.mapError()).isEqualTo(1);
        assertThat(prior.eapDeviation()).isCloseTo(1, within(1e-6));
    }

    @Test
    void allRightIsAboveAllWrongAndBothAreFinite() {
        var best = Ability.of(ITEMS, ITEMS.stream().map(_ -> true).toList());
        var worst = Ability.of(ITEMS, ITEMS.stream().map(_ -> false).toList());
        assertThat(best.map()).isBetween(1.0, 5.0);
        assertThat(worst.map()).isBetween(-5.0, -1.0);
    }

    @Test
    void pathAsksEachItemOnceAndLeavesOutWhatIsWithheld() {
        var right = answers(0.5, 1);
        var path = FluidPath.of(ITEMS, right::get, 0, new FluidPath.Rules(100, 0, Set.of(3, 4)));
        assertThat(path.items()).hasSize(38).doesNotHaveDuplicates().doesNotContain(3, 4);
    }

    @Test
    void pathStopsOnceTheErrorIsSmallEnough() {
        var right = answers(0.5, 1);
        var path = FluidPath.of(ITEMS, right::get, 0, new FluidPath.Rules(100, 0.5, Set.of()));
        assertThat(path.items()).hasSizeLessThan(30);
        var asked = path.items();
        var ability = Ability.of(
                asked.stream().map(ITEMS::get).toList(),
                asked.stream().map(right::get).toList());
        assertThat(ability.mapError()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void accuracyOfItemsAllSeenIsTheShareOfRightOnes() {
        var right = answers(0.5, 1);
        var seen = seen(right, ITEMS.size());
        var share = right.stream().filter(one -> one).count() / 40.0;
        var estimate = PIrt.estimate(ITEMS, seen, 0.95);
        assertThat(estimate.value()).isCloseTo(share, within(1e-12));
        assertThat(estimate.standardError()).hasValue(0);
    }

    private static Map<Integer, Boolean> seen(List<Boolean> right, int count) {
        var seen = new HashMap<Integer, Boolean>();
        for (var i = 0; i < count; i++) {
            seen.put(i, right.get(i));
        }
        return seen;
    }

    /** 2,000 models from the prior: intervals from half of the items cover the share of the rest as they say. */
    @Test
    void intervalsOfAccuracyCover() {
        var random = new SplittableRandom(9);
        var hits = 0;
        for (var model = 0; model < 2000; model++) {
            var right = answers(random.nextGaussian(), random.nextLong());
            var share = right.stream().filter(one -> one).count() / 40.0;
            hits += PIrt.estimate(ITEMS, seen(right, 20), 0.95)
                            .interval()
                            .orElseThrow()
                            .contains(share)
                    ? 1
                    : 0;
        }
        assertThat(hits / 2000.0).isBetween(0.92, 0.98);
    }

    /** Answers of 1,500 models from the prior; one item may be labelled the wrong way round. */
    private static boolean[][] matrix(List<Item> truth, int turned) {
        var random = new SplittableRandom(2);
        var right = new boolean[1500][truth.size()];
        for (var row : right) {
            var theta = random.nextGaussian();
            for (var i = 0; i < row.length; i++) {
                row[i] = (random.nextDouble() < truth.get(i).probability(theta)) ^ (i == turned);
            }
        }
        return right;
    }

    @Test
    void fitFindsTheItemsThatMadeTheAnswers() {
        var truth = items(10, 8);
        var fit = ItemFit.of(matrix(truth, -1));
        for (var i = 0; i < truth.size(); i++) {
            for (var theta : new double[] {-1, 0, 1}) {
                assertThat(fit.items().get(i).probability(theta))
                        .isCloseTo(truth.get(i).probability(theta), within(0.06));
            }
        }
        assertThat(fit.suspect()).isEmpty();
    }

    @Test
    void anItemLabelledTheWrongWayRoundIsSuspect() {
        assertThat(ItemFit.of(matrix(items(10, 8), 9)).suspect()).containsExactly(9);
    }

    @Test
    void fewModelsAreFlagged() {
        assertThat(ItemFit.of(new boolean[][] {{true, false}, {false, true}}).flags())
                .containsExactly(Flag.FEW_MODELS);
    }
}
