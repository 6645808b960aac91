package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 1,670,250 real votes between 129 models, of 14 August 2024: exact solutions, FastChat, arena-rank, the published board. */
@Tag("arena")
class RealPairsTest {
    private final List<String> models = new ArrayList<>();
    private PairTable table = new PairTable.Builder(1).build();
    private Tree expected = new Tree(Map.of());

    @BeforeEach
    void read() {
        var folder = SharedFolder.require(SharedFolder.conformance("arena"));
        expected = ArenaCase.tree(folder.resolve("real_pairs_20240814.expected.json"));
        table = table(folder.resolve("real_pairs_20240814.csv.gz"), models);
    }

    /** Reads counts by pair, and the models' names in order of appearance. */
    static PairTable table(Path file, List<String> models) {
        var rows = new String(ArenaCase.unzipped(file), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        for (var row : rows) {
            for (var side = 0; side < 2; side++) {
                if (!models.contains(row[side])) {
                    models.add(row[side]);
                }
            }
        }
        var builder = new PairTable.Builder(models.size());
        for (var row : rows) {
            var a = models.indexOf(row[0]);
            var b = models.indexOf(row[1]);
            builder.add(a, b, 1, Double.parseDouble(row[2]))
                    .add(a, b, 0, Double.parseDouble(row[3]))
                    .add(a, b, 0.5, Double.parseDouble(row[4]) + Double.parseDouble(row[5]));
        }
        return builder.build();
    }

    private double[] ratings() {
        return ArenaCase.scale(models).ratings(BradleyTerry.fit(table).theta());
    }

    @Test
    void holdsTheVotesAndModelsItSays() {
        assertThat(table.votes()).isEqualTo(expected.number("n_battles"));
        assertThat(models).hasSize(expected.integer("n_models"));
    }

    @Test
    void ratingsAreTheExactMaximum() {
        assertThat(ratings()).containsExactly(ArenaCase.byModel(models, expected.tree("bt_exact")), within(1e-6));
    }

    @Test
    void fastChatStopsUpToAPointAndAFifthEarly() {
        assertThat(ratings()).containsExactly(ArenaCase.byModel(models, expected.tree("bt_fastchat")), within(1.25));
    }

    @Test
    void publishedBoardIsWithinTwoPoints() {
        var ratings = ratings();
        for (var row : expected.list("published_2024_08_14")) {
            var one = Tree.of(row);
            // The board names models otherwise: they are told by their rating.
            assertThat(Arrays.stream(ratings)).anyMatch(own -> Math.abs(own - one.number("bt_exact")) < 1e-6);
            assertThat(one.number("bt_exact")).isCloseTo(one.number("published"), within(1.75));
        }
    }

    /** Two simulations of 100 replicates with different generators: within four errors of their difference. */
    @Test
    void bootstrapIntervalsAgreeUpToSimulation() {
        var fit = BradleyTerry.fit(table);
        var ours = RatingBootstrap.overVotes(fit, 100, 3);
        var scale = ArenaCase.scale(models);
        var wanted = expected.tree("bootstrap_exact_fits");
        assertThat(ours.dropped()).isZero();
        for (var j = 0; j < models.size(); j++) {
            var low = wanted.tree("q025").number(models.get(j));
            var high = wanted.tree("q975").number(models.get(j));
            var error = 1e-9 + (high - low) / 3.92;
            var interval = ours.interval(j, scale, 0.95);
            assertThat(interval.low()).isCloseTo(low, within(4 * 0.38 * error));
            assertThat(interval.high()).isCloseTo(high, within(4 * 0.38 * error));
            assertThat(ours.median(j, scale))
                    .isCloseTo(wanted.tree("median").number(models.get(j)), within(4 * 0.18 * error));
        }
    }

    @Test
    void ranksOfTheGivenIntervalsAreRankUb() {
        var wanted = expected.tree("bootstrap_exact_fits");
        var spread = RankSpread.of(
                ArenaCase.byModel(models, wanted.tree("q025")), ArenaCase.byModel(models, wanted.tree("q975")));
        assertThat(spread.best().stream().mapToDouble(rank -> rank).toArray())
                .containsExactly(ArenaCase.byModel(models, expected.tree("rank_ub")));
    }

    /** arena-rank adds 1e−5·N to the Hessian's diagonal, which shortens its intervals a little. */
    @Test
    void sandwichByVoteIsArenaRanks() {
        near(table, expected.tree("arena_rank_unweighted"));
    }

    @Test
    void reweightedSandwichIsArenaRanks() {
        near(table.reweighted(50), expected.tree("arena_rank_reweighted"));
    }

    private void near(PairTable fitted, Tree wanted) {
        var fit = BradleyTerry.fit(fitted);
        var ratings = RatingScale.mean1000().ratings(fit.theta());
        var sandwich = Sandwich.byVote(fit);
        for (var j : IntStream.range(0, ratings.length).toArray()) {
            var row = wanted.tree(models.get(j));
            assertThat(ratings[j]).as(models.get(j)).isCloseTo(row.number("rating"), within(0.01));
            var error = RatingScale.mean1000().error(sandwich, j);
            assertThat(error)
                    .as(models.get(j))
                    .isBetween(Math.sqrt(row.number("variance")) * 0.9999, Math.sqrt(row.number("variance")) * 1.12);
        }
    }
}
