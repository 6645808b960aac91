package org.banzuke.stats.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Means;
import org.banzuke.stats.Seeds;
import org.banzuke.stats.Suites;
import org.banzuke.stats.Undefined;
import org.junit.jupiter.api.Test;

class SuiteNodeTest {
    private static SuiteNode leaf(String name, double... scores) {
        return new SuiteNode.Leaf(name, Means.estimate(scores, 0.95));
    }

    @Test
    void aTreePutsItsNodesTogetherAsTheySay() {
        var macro = new SuiteNode.Macro("macro", List.of(leaf("a", 0, 1), leaf("b", 1, 1, 1, 1, 0, 1)));
        var micro = new SuiteNode.Micro("micro", macro.children());
        var root = new SuiteNode.Weighted("root", List.of(macro, micro), List.of(3.0, 1.0));
        assertThat(value(macro)).isCloseTo((0.5 + 5 / 6.0) / 2, within(1e-12));
        assertThat(value(micro)).isCloseTo(6 / 8.0, within(1e-12));
        assertThat(value(root)).isCloseTo(0.75 * value(macro) + 0.25 * value(micro), within(1e-12));
    }

    private static double value(SuiteNode node) {
        return ((Estimate) node.estimate(0.95)).value();
    }

    @Test
    void oneMissingTaskWithholdsEveryNodeAboveIt() {
        var broken = new SuiteNode.Macro("part", List.of(leaf("a", 0, 1), leaf("empty")));
        var root = new SuiteNode.Micro("root", List.of(leaf("b", 1, 0), broken));
        assertThat(root.estimate(0.95)).isInstanceOf(Undefined.class);
        assertThat(new SuiteNode.Macro("none", List.of()).estimate(0.95)).isInstanceOf(Undefined.class);
    }

    @Test
    void tasksThatShareNothingHaveADiagonalCovariance() {
        Seeds.forEach(random -> {
            var tasks = List.of(
                    Means.estimate(Seeds.scores(random, 9, false), 0.95),
                    Means.estimate(Seeds.scores(random, 9, false), 0.95));
            var weights = new double[] {0.2 + random.nextDouble(), 1};
            var first = Math.pow(((Estimate) tasks.get(0)).standardError().orElseThrow(), 2);
            var second = Math.pow(((Estimate) tasks.get(1)).standardError().orElseThrow(), 2);
            var shared = (Estimate) Suites.weighted(tasks, weights, new double[][] {{first, 0}, {0, second}}, 0.95);
            var apart = (Estimate) Suites.weighted(tasks, weights, 0.95);
            assertThat(shared.standardError().orElseThrow())
                    .isCloseTo(apart.standardError().orElseThrow(), within(1e-12));
        });
    }

    @Test
    void weightsAndBaselinesThatMakeNoSenseAreRefused() {
        var tasks = List.of(Means.estimate(new double[] {0, 1}, 0.95));
        assertThatThrownBy(() -> Suites.weighted(tasks, new double[] {-1}, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Suites.weighted(tasks, new double[] {0}, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Normalised.of(0.5, 0.1, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Normalised.of(0.5, 0, 0.25, 0.95).standardError()).isZero();
    }
}
