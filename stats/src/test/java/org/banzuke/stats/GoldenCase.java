package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Holds one golden case against the method it names. */
final class GoldenCase {
    private static final long SEED = 20261124;

    private final Tree input;
    private final Tree expected;
    private final Tree tolerance;

    private GoldenCase(Tree golden) {
        input = golden.tree("input");
        expected = golden.tree("expected");
        tolerance = golden.tree("tolerance");
    }

    static void check(Tree golden) {
        var one = new GoldenCase(golden);
        if (one.expected.has("undefined") && one.withheld(golden.text("method"))) {
            return;
        }
        switch (golden.text("method")) {
            case "mean_se_ci" -> one.mean();
            case "proportion_ci" -> one.proportion();
            case "wilson_clustered" -> one.wilsonClustered();
            case "clustered_se" -> one.clustered();
            case "paired_difference", "paired_difference_clustered" -> one.paired();
            case "mcnemar" -> one.mcnemar();
            case "sign_flip_exact", "sign_flip_exact_clustered" -> one.signFlip();
            case "max_t_all_pairs" ->
                one.near(MaxT.allPairs(one.matrix("covariance"), one.level(), SEED), "critical_value");
            case "max_t_components" ->
                one.near(MaxT.components(one.matrix("covariance"), one.level(), SEED), "critical_value");
            case "rank_sets" -> one.ranks();
            case "macro_mean", "weighted_mean" -> one.suite();
            default -> Assumptions.abort("skipped: method " + golden.text("method") + " is not built yet");
        }
    }

    /** Checks that what does not exist is a typed Undefined; returns whether the method was one of those. */
    private boolean withheld(String method) {
        var found = switch (method) {
            case "mean_se_ci" -> Optional.of(Means.estimate(numbers("x"), level()));
            case "proportion_ci" ->
                Optional.of(Proportions.wilson(input.integer("successes"), input.integer("n"), level()));
            case "macro_mean" -> Optional.of(Suites.macro(tasks(), level()));
            default -> Optional.<Estimated>empty();
        };
        found.ifPresent(estimated -> assertThat(estimated).isInstanceOf(Undefined.class));
        return found.isPresent();
    }

    private void mean() {
        var result = Means.estimate(numbers("x"), level());
        if (expected.members().values().stream().anyMatch(GoldenCase::undefined)) {
            assertThat(result instanceof Estimate e && e.standardError().isPresent())
                    .isFalse();
            return;
        }
        var estimate = (Estimate) result;
        near(estimate.value(), "mean");
        near(estimate.standardError().orElseThrow(), "se");
        interval(estimate.interval().orElseThrow(), "t");
    }

    private void proportion() {
        var k = input.integer("successes");
        var n = input.integer("n");
        interval(((Estimate) Proportions.wilson(k, n, level())).interval().orElseThrow(), "wilson");
        interval(Proportions.clopperPearson(k, n, level()), "clopper_pearson");
    }

    private void wilsonClustered() {
        var k = input.integer("successes");
        var n = input.integer("n");
        var se = input.number("se_cluster");
        var clusters = input.integer("clusters");
        near(Proportions.effectiveSize(k, n, se, clusters), "n_effective");
        var estimate = (Estimate) Proportions.wilsonClustered(k, n, se, clusters, level());
        interval(estimate.interval().orElseThrow(), "interval");
    }

    private void clustered() {
        var x = numbers("x");
        var clusters = clusters();
        if (clusters.count() < 2) {
            assertThat(((Estimate) ClusteredMeans.estimate(x, clusters, level())).standardError())
                    .isEmpty();
            return;
        }
        near(ClusteredMeans.cr0(x, clusters), "se_cr0");
        near(ClusteredMeans.cr1(x, clusters), "se_cr1");
        near(ClusteredMeans.cr2(x, clusters), "se_cr2");
        near(ClusteredMeans.satterthwaite(clusters), "df_cr2");
    }

    private void paired() {
        Assumptions.assumeTrue(input.has("a"), "skipped: the join by id belongs to the board");
        var clusters = input.has("cluster") ? Optional.of(clusters()) : Optional.<Clusters>empty();
        var found = PairedDifference.of(numbers("a"), numbers("b"), clusters, level(), SEED);
        near(found.difference(), "difference");
        nearIfThere(found.standardError(), "se");
        nearIfThere(found.unpairedError(), "se_unpaired");
        if (expected.has("ci") && !undefined(expected.members().get("ci"))) {
            interval(found.interval(), "ci");
        }
    }

    private void mcnemar() {
        var found = McNemar.of(input.integer("b"), input.integer("c"));
        near(found.exact(), "exact_p");
        near(found.midP(), "mid_p");
    }

    private void signFlip() {
        var d = numbers("d");
        near(SignFlip.p(input.has("cluster") ? clusters().sums(d) : d, SEED), "p");
    }

    private void ranks() {
        var score = numbers("score");
        var found = input.flag("simultaneous")
                ? RankSets.simultaneous(score, matrix("covariance"), level(), input.flag("stepwise"), SEED)
                : RankSets.marginal(score, matrix("covariance"), level(), input.flag("stepwise"), SEED);
        assertThat(found.best()).isEqualTo(integers("best"));
        assertThat(found.worst()).isEqualTo(integers("worst"));
    }

    private void suite() {
        var tasks = tasks();
        var found = (Estimate)
                (input.has("weight") ? Suites.weighted(tasks, numbers("weight"), 0.95) : Suites.macro(tasks, 0.95));
        near(found.value(), "value");
        near(found.standardError().orElseThrow(), "se");
    }

    private List<Estimated> tasks() {
        var values = input.list("value");
        return IntStream.range(0, values.size())
                .mapToObj(t -> values.get(t) == null
                        ? new Undefined("no item was scored")
                        : (Estimated) new Estimate(
                                Numbers.read(values.get(t)),
                                OptionalDouble.of(Numbers.read(input.list("se").get(t))),
                                Optional.empty(),
                                1,
                                "given",
                                Set.of()))
                .toList();
    }

    private double level() {
        return input.has("level") ? input.number("level") : 0.95;
    }

    private double[] numbers(String name) {
        return input.list(name).stream().mapToDouble(Numbers::read).toArray();
    }

    private double[][] matrix(String name) {
        if (input.members().get(name) instanceof Map<?, ?>) {
            var scaled = input.tree(name);
            return identity(scaled.integer("k"), scaled.number("identity_times"));
        }
        return input.list(name).stream()
                .map(row -> ((List<?>) row).stream().mapToDouble(Numbers::read).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] identity(int k, double times) {
        var matrix = new double[k][k];
        for (var i = 0; i < k; i++) {
            matrix[i][i] = times;
        }
        return matrix;
    }

    private Clusters clusters() {
        return Clusters.of(input.list("cluster").stream().map(String::valueOf).toList());
    }

    private List<Integer> integers(String name) {
        return expected.list(name).stream()
                .map(number -> ((Number) number).intValue())
                .toList();
    }

    private void interval(Interval found, String name) {
        near(found.low(), Numbers.read(expected.list(name).get(0)), name);
        near(found.high(), Numbers.read(expected.list(name).get(1)), name);
    }

    private void nearIfThere(double found, String name) {
        if (expected.has(name) && !undefined(expected.members().get(name))) {
            near(found, name);
        }
    }

    private void near(double found, String name) {
        near(found, expected.number(name), name);
    }

    private void near(double found, double wanted, String name) {
        var allowed = tolerance.number("abs") + tolerance.number("rel") * Math.abs(wanted);
        assertThat(found).as(name).isCloseTo(wanted, within(allowed));
    }

    private static boolean undefined(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("undefined");
    }
}
