package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banzuke.io.wire.Numbers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Golden numbers of ratings: statsmodels, scikit-learn, choix, scipy, brute force (the case's {@code source}). */
@Tag("statistics")
class RatingGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.area("bradley_terry", RatingGoldenTest::check);
    }

    private static void check(Golden golden) {
        switch (golden.method()) {
            case "bt_mle" -> mle(golden);
            case "bt_anchored" -> anchored(golden);
            case "bt_reweighted" -> reweighted(golden);
            case "davidson" -> davidson(golden);
            case "rao_kupper" -> raoKupper(golden);
            case "bt_style" -> style(golden);
            case "connectivity" -> connectivity(golden);
            case "elo_online" -> elo(golden);
            case "fragility_exact" -> fragility(golden);
            case "active_pair_probability" ->
                golden.near(
                        NextPair.probabilities(golden.numbers("variance"), golden.integers("count"), 0), "probability");
            default -> throw new AssertionError("no such method: " + golden.method());
        }
    }

    static Votes votes(Golden golden) {
        return Votes.of(
                golden.input().integer("models"),
                golden.integers("a"),
                golden.integers("b"),
                golden.numbers("score_a"));
    }

    static double[] errors(RatingCovariance covariance) {
        var errors = new double[covariance.matrix().length];
        for (var j = 0; j < errors.length; j++) {
            errors[j] = covariance.error(j);
        }
        return errors;
    }

    private static void mle(Golden golden) {
        var fit = BradleyTerry.fit(PairTable.of(votes(golden)));
        golden.near(fit.theta(), "theta");
        golden.near(RatingScale.mean1000().ratings(fit.theta()), "rating");
        golden.near(errors(Sandwich.hessian(fit)), "se_hessian");
        var sandwich = Sandwich.byVote(fit);
        golden.near(errors(sandwich), "se_sandwich");
        golden.near(sandwich.error(0, 1), "se_difference_0_1");
        golden.near(WinProbability.of(fit, sandwich, 0, 1, golden.level()).value(), "win_probability_0_1");
        var wanted = Golden.rows(golden.expected("covariance_sandwich"));
        for (var j = 0; j < wanted.length; j++) {
            for (var k = 0; k < wanted.length; k++) {
                golden.near(sandwich.matrix()[j][k], wanted[j][k], "covariance " + j + " " + k);
            }
        }
    }

    private static void anchored(Golden golden) {
        var fit = BradleyTerry.fit(PairTable.of(votes(golden)));
        var scale = RatingScale.anchored(
                golden.input().integer("anchor"), golden.input().number("anchor_rating"));
        golden.near(scale.ratings(fit.theta()), "rating");
        var sandwich = Sandwich.byVote(fit);
        var errors = new double[fit.theta().length];
        for (var j = 0; j < errors.length; j++) {
            errors[j] = scale.error(sandwich, j);
        }
        golden.near(errors, "se_sandwich");
    }

    private static void reweighted(Golden golden) {
        var table = PairTable.of(votes(golden)).reweighted(golden.input().number("floor"));
        var fit = BradleyTerry.fit(table);
        golden.near(fit.theta(), "theta");
        golden.near(errors(Sandwich.byVote(fit)), "se_sandwich");
    }

    private static void davidson(Golden golden) {
        var fit = Davidson.fit(PairTable.of(votes(golden))).orElseThrow();
        golden.near(unboxed(fit.theta()), "theta");
        golden.near(Math.log(fit.nu()), "log_nu");
    }

    private static void raoKupper(Golden golden) {
        var fit = RaoKupper.fit(PairTable.of(votes(golden))).orElseThrow();
        golden.near(unboxed(fit.theta()), "theta");
        golden.near(fit.eta(), "eta");
        golden.near(fit.tieFactor(), "theta_tie_factor");
    }

    private static double[] unboxed(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).toArray();
    }

    private static void style(Golden golden) {
        var features = StyleFeatures.standardised(golden.matrix("features"));
        var fit = StyleControl.fit(
                        votes(golden), features, Ridge.everywhere(golden.input().number("ridge")), Optional.empty())
                .orElseThrow();
        golden.near(fit.theta(), "theta");
        var coefficients = new double[features.kept().size()];
        var errors = new double[coefficients.length];
        for (var f = 0; f < coefficients.length; f++) {
            var coefficient = fit.coefficient(f, golden.level());
            coefficients[f] = coefficient.value();
            errors[f] = coefficient.standardError().orElseThrow();
        }
        golden.near(coefficients, "coefficient");
        if (golden.expects("coefficient_se")) {
            golden.near(errors, "coefficient_se");
        }
    }

    private static void connectivity(Golden golden) {
        var builder = new PairTable.Builder(golden.input().integer("models"));
        for (var battle : golden.matrix("battles")) {
            builder.add((int) battle[0], (int) battle[1], battle[2], 1);
        }
        var found = Connectivity.of(builder.build());
        var wanted = ((List<?>) golden.expected("strong_components"))
                .stream()
                        .map(component -> ((List<?>) component)
                                .stream()
                                        .map(model -> (int) Numbers.read(model))
                                        .toList())
                        .toList();
        assertThat(found.strong()).isEqualTo(wanted);
        golden.near(found.weak(), "weak_components");
        assertThat(found.complete()).isEqualTo(golden.expected("mle_exists"));
    }

    private static void elo(Golden golden) {
        var settings = new OnlineElo(
                golden.input().number("k"),
                golden.input().number("scale"),
                golden.input().number("start"));
        golden.near(settings.ratings(votes(golden)), "rating");
    }

    /** Brute force is the floor; where it found a set, the greedy search finds one as small. */
    private static void fragility(Golden golden) {
        var votes = votes(golden);
        golden.near(Fragility.top(BradleyTerry.fit(PairTable.of(votes)).theta()), "top");
        var found = Fragility.of(votes);
        if (golden.expects("fewest_removed_more_than")) {
            var bound = Numbers.read(golden.expected("fewest_removed_more_than"));
            assertThat(found.isEmpty() || found.get().removed().size() > bound).isTrue();
            return;
        }
        golden.near(found.orElseThrow().removed().size(), "fewest_removed");
        assertThat(BruteForce.leads(votes, found.get().removed(), found.get().rival()))
                .isTrue();
    }
}
