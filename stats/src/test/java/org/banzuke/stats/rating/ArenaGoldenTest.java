package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code conformance/arena}: FastChat's rating_systems.py (commit 0e6d3e4) and exact solutions of its objective on synthetic
 * battles. One test for each set and quantity.
 */
@Tag("arena")
class ArenaGoldenTest {
    private static final Map<String, Predicate<Tree>> SUBSETS = Map.of(
            "english", battle -> battle.text("language").equals("English"),
            "no_tie", battle -> !battle.text("winner").startsWith("tie"),
            "exclude_unknown", battle -> !battle.text("language").equals("unknown"),
            "hard_6", battle -> criteria(battle) >= 6,
            "math", battle -> battle.tree("category_tag").tree("math_v0.1").flag("math"),
            "coding", battle -> battle.flag("is_code"),
            "if", battle -> battle.tree("category_tag").tree("if_v0.1").flag("if"),
            "multiturn", battle -> battle.number("turn") >= 2,
            "long_user", battle -> battle.number("sum_user_tokens") >= 500,
            "dedup", battle -> battle.tree("dedup_tag").flag("sampled"));

    private static long criteria(Tree battle) {
        return battle.tree("category_tag").tree("criteria_v0.1").members().values().stream()
                .filter(Boolean.TRUE::equals)
                .count();
    }

    @TestFactory
    Stream<DynamicTest> sets() {
        var folder = SharedFolder.require(SharedFolder.conformance("arena"));
        var tests = new ArrayList<DynamicTest>();
        for (var name : List.of("tiny", "small_anchored", "style_8k")) {
            var one = ArenaCase.read(folder, name);
            for (var key : one.expected().members().keySet()) {
                tests.add(DynamicTest.dynamicTest(name + " " + key, () -> check(one, String.valueOf(key))));
            }
        }
        return tests.stream();
    }

    private static void check(ArenaCase one, String key) {
        switch (key) {
            case "n_anony" -> assertThat(one.battles()).hasSize(one.expected().integer(key));
            case "elo_online" ->
                near(
                        OnlineElo.arena().ratings(one.votes()),
                        one.byModel(one.expected().tree(key)),
                        1e-9);
            case "bt_exact" -> near(ratings(one), one.byModel(one.expected().tree(key)), 1e-6);
            case "bt_fastchat" ->
                // Its optimiser stops early: as far from the exact maximum as the set itself says.
                near(
                        ratings(one),
                        one.byModel(one.expected().tree(key)),
                        1e-6 + one.expected().number("bt_fastchat_vs_exact_max_abs"));
            case "models_in_factorize_order" ->
                assertThat(one.models()).isEqualTo(one.expected().texts(key));
            case "unique_rows" ->
                assertThat(kinds(one.votes())).isEqualTo(one.expected().integer(key));
            case "bootstrap" -> bootstrap(one, one.expected().tree(key));
            case "rank_ub" -> ranks(one, one.expected());
            case "num_battles" ->
                each(one, key, (table, j, _) -> table.record(j).battles());
            case "no_tie_battle_count" -> matrix(one, key, (wins, j, k) -> wins.battles(j, k));
            case "no_tie_win_fraction" ->
                matrix(one, key, (wins, j, k) -> wins.fraction(j, k).orElse(-1));
            case "avg_win_rate" ->
                each(
                        one,
                        key,
                        (table, j, _) -> WinMatrix.of(table).averageFraction(j).orElseThrow());
            case "style_control" -> style(one, one.expected().tree(key));
            case "subsets" ->
                one.expected().tree(key).members().forEach((name, _) -> subset(one, String.valueOf(name)));
            case "n_input", "bt_fastchat_vs_exact_max_abs" ->
                Assumptions.abort("skipped: " + key + " describes how the set was made, it is no rating");
            default -> throw new AssertionError("no such quantity: " + key);
        }
    }

    private static double[] ratings(ArenaCase one) {
        var fit = BradleyTerry.fit(PairTable.of(one.votes()));
        return one.scale().ratings(fit.theta());
    }

    private static void near(double[] found, double[] wanted, double tolerance) {
        assertThat(found).containsExactly(wanted, within(tolerance));
    }

    private interface Cell<T> {
        double of(T source, int j, int k);
    }

    private static void each(ArenaCase one, String key, Cell<PairTable> cell) {
        var table = PairTable.of(one.votes());
        var found = IntStream.range(0, table.models())
                .mapToDouble(j -> cell.of(table, j, j))
                .toArray();
        near(found, one.byModel(one.expected().tree(key)), 1e-9);
    }

    private static void matrix(ArenaCase one, String key, Cell<WinMatrix> cell) {
        var wins = WinMatrix.of(PairTable.of(one.votes()));
        var models = one.models();
        one.expected()
                .tree(key)
                .members()
                .forEach((a, row) -> Tree.of(row).members().forEach((b, value) -> {
                    var found = cell.of(wins, models.indexOf(a), models.indexOf(b));
                    assertThat(found).as("%s %s", a, b).isCloseTo(((Number) value).doubleValue(), within(1e-12));
                }));
    }

    private static int kinds(Votes votes) {
        // FastChat keeps sides apart: (a, b, outcome), not unordered pairs.
        return (int) IntStream.range(0, votes.count())
                .mapToObj(v -> List.of(votes.a(v), votes.b(v), votes.score(v)))
                .distinct()
                .count();
    }

    /** Rank(UB) of the intervals that the set itself gives. */
    private static void ranks(ArenaCase one, Tree expected) {
        var bootstrap = expected.tree("bootstrap");
        var found = RankSpread.of(one.byModel(bootstrap.tree("q025")), one.byModel(bootstrap.tree("q975")));
        assertThat(found.best().stream().mapToDouble(rank -> rank).toArray())
                .containsExactly(one.byModel(expected.tree("rank_ub")));
    }

    /**
     * Another generator than numpy's: the quantiles of 100 replicates differ by their simulation error, √(p(1−p)/100)/φ(z) =
     * 0.267 standard errors at the ends and 0.125 in the middle; three of them, for the difference of two simulations one of
     * which has 2,000.
     */
    private static void bootstrap(ArenaCase one, Tree bootstrap) {
        var fit = BradleyTerry.fit(PairTable.of(one.votes()));
        var ours = RatingBootstrap.overVotes(fit, 2000, 17);
        var scale = one.scale();
        var models = one.models();
        for (var j = 0; j < models.size(); j++) {
            var error = Math.sqrt(bootstrap.tree("variance_ddof1").number(models.get(j)));
            var interval = ours.interval(j, scale, 0.95);
            assertThat(interval.low())
                    .isCloseTo(bootstrap.tree("q025").number(models.get(j)), within(1e-9 + 0.9 * error));
            assertThat(interval.high())
                    .isCloseTo(bootstrap.tree("q975").number(models.get(j)), within(1e-9 + 0.9 * error));
            assertThat(ours.median(j, scale))
                    .isCloseTo(bootstrap.tree("median").number(models.get(j)), within(1e-9 + 0.4 * error));
        }
        if (bootstrap.has("counts_first_10")) {
            refits(one, bootstrap);
        }
    }

    /** Given its draws, our exact refits are FastChat's, up to where its optimiser stops. */
    private static void refits(ArenaCase one, Tree bootstrap) {
        var pairs = Golden.rows(bootstrap.list("unique_matchups"));
        var outcomes = Golden.numbers(bootstrap.list("unique_outcomes"));
        var draws = Golden.rows(bootstrap.list("counts_first_10"));
        var wanted = Golden.rows(bootstrap.list("ratings_first_10"));
        for (var r = 0; r < draws.length; r++) {
            var builder = new PairTable.Builder(one.models().size());
            for (var row = 0; row < pairs.length; row++) {
                builder.add((int) pairs[row][0], (int) pairs[row][1], outcomes[row], draws[r][row]);
            }
            near(one.scale().ratings(BradleyTerry.fit(builder.build()).theta()), wanted[r], 0.02);
        }
    }

    private static void style(ArenaCase one, Tree wanted) {
        var features = StyleFeatures.standardised(one.style());
        var first = Golden.rows(wanted.list("features_first_5"));
        for (var v = 0; v < first.length; v++) {
            for (var f = 0; f < first[v].length; f++) {
                assertThat(features.value(v, f)).isCloseTo(first[v][f], within(1e-9));
            }
        }
        assertThat(wanted.number("reg")).isEqualTo(Ridge.fastChat().onCoefficients());
        var fit = StyleControl.fit(one.votes(), features, Ridge.fastChat(), Optional.empty())
                .orElseThrow();
        var ratings = one.scale().ratings(fit.theta());
        near(ratings, one.byModel(wanted.tree("ratings_exact")), 1e-6);
        near(coefficients(fit), Golden.numbers(wanted.list("coef_exact_len_header_list_bold")), 1e-6);
        var loose = wanted.number("fastchat_vs_exact_max_abs") + 1e-6;
        near(ratings, one.byModel(wanted.tree("ratings_fastchat")), loose);
        near(coefficients(fit), Golden.numbers(wanted.list("coef_fastchat_len_header_list_bold")), 1e-4);
    }

    static double[] coefficients(StyleFit fit) {
        return IntStream.range(0, fit.features().kept().size())
                .mapToDouble(f -> fit.coefficient(f, 0.95).value())
                .toArray();
    }

    private static void subset(ArenaCase one, String name) {
        var wanted = one.expected().tree("subsets").tree(name);
        var part = one.only(Optional.ofNullable(SUBSETS.get(name)).orElseThrow());
        assertThat(part.battles()).as(name).hasSize(wanted.integer("n"));
        near(ratings(part), part.byModel(wanted.tree("bt_exact")), 1e-6);
    }

    /** arena-rank 0.1.1: style control with a ridge on the coefficients, unweighted and with equal pairs. */
    @TestFactory
    Stream<DynamicTest> arenaRankStyle() {
        var folder = SharedFolder.require(SharedFolder.conformance("arena"));
        var one = ArenaCase.read(folder, "style_8k");
        var wanted = ArenaCase.tree(folder.resolve("style_8k.arena_rank_expected.json"));
        Consumer<String> check = key -> arenaRankStyle(one, wanted.tree(key), key.startsWith("reweighted"));
        return Stream.of("unweighted_reg1", "reweighted_reg1")
                .map(key -> DynamicTest.dynamicTest("style_8k arena-rank " + key, () -> check.accept(key)));
    }

    private static void arenaRankStyle(ArenaCase one, Tree wanted, boolean reweighted) {
        var votes = one.votes();
        var weight = new double[votes.count()];
        Arrays.fill(weight, 1);
        if (reweighted) {
            weight = equalPairs(votes);
        }
        var fit = StyleControl.fit(
                        votes,
                        StyleFeatures.standardised(one.style()),
                        weight,
                        Ridge.besideMean(1, votes.count()),
                        Optional.empty())
                .orElseThrow();
        near(coefficients(fit), Golden.numbers(wanted.list("coeffs_len_header_list_bold")), 1e-4);
        var ratings = RatingScale.mean1000().ratings(fit.theta());
        for (var j = 0; j < ratings.length; j++) {
            var row = wanted.tree("ratings").tree(one.models().get(j));
            assertThat(ratings[j]).isCloseTo(row.number("rating"), within(0.05));
            var reach = (row.number("upper") - row.number("lower")) / 2;
            assertThat(1.959964 * RatingScale.mean1000().error(fit.covariance(), j))
                    .isCloseTo(reach, within(0.02 * reach));
        }
    }

    private static double[] equalPairs(Votes votes) {
        var table = PairTable.of(votes).reweighted(50);
        var kinds = new VoteKinds(table, votes);
        return IntStream.range(0, votes.count())
                .mapToDouble(v -> table.weight[kinds.of(v) / 3])
                .toArray();
    }
}
