package org.banzuke.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.rating.Golden;
import org.banzuke.stats.rating.VoterAnomaly;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Golden numbers of agreement: statsmodels, scikit-learn, fast-krippendorff, scipy, pandas (the case's {@code source}). */
@Tag("statistics")
class AgreementGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.area("agreement", AgreementGoldenTest::check);
    }

    private static void check(Golden golden) {
        switch (golden.method()) {
            case "cohen_kappa" -> kappa(golden);
            case "krippendorff_alpha" -> alpha(golden);
            case "fleiss_kappa" -> golden.near(FleissKappa.estimate(counts(golden)), "kappa");
            case "correlation" -> correlation(golden);
            case "correlation_matrix" -> matrix(golden);
            case "voter_anomaly" -> anomaly(golden);
            default -> throw new AssertionError("no such method: " + golden.method());
        }
    }

    private static void kappa(Golden golden) {
        var a = golden.integers("a");
        var b = golden.integers("b");
        golden.near(RawAgreement.estimate(a, b, golden.level()), "raw");
        golden.near(CohenKappa.estimate(a, b, golden.level()), "kappa").ifPresent(kappa -> {
            golden.near(kappa.standardError().orElseThrow(), "se");
            golden.near(kappa.interval(), "ci");
            golden.near(CohenKappa.weighted(a, b, CohenKappa.Weight.LINEAR), "linear");
            golden.near(CohenKappa.weighted(a, b, CohenKappa.Weight.QUADRATIC), "quadratic");
        });
    }

    private static void alpha(Golden golden) {
        var raters = golden.gaps("ratings");
        var units = new ArrayList<double[]>();
        for (var unit = 0; unit < raters.getFirst().size(); unit++) {
            var at = unit;
            units.add(raters.stream()
                    .map(rater -> rater.get(at))
                    .flatMap(Optional::stream)
                    .mapToDouble(rating -> rating)
                    .toArray());
        }
        for (var scale : RatingLevel.values()) {
            var key = scale.name().toLowerCase(Locale.ROOT);
            golden.near(KrippendorffAlpha.estimate(units, scale, golden.level(), 1), key);
        }
    }

    private static int[][] counts(Golden golden) {
        return Arrays.stream(golden.matrix("counts"))
                .map(row -> Arrays.stream(row).mapToInt(n -> (int) n).toArray())
                .toArray(int[][]::new);
    }

    private static void correlation(Golden golden) {
        var x = golden.numbers("x");
        var y = golden.numbers("y");
        golden.near(Correlation.PEARSON.estimate(x, y, golden.level()), "pearson")
                .ifPresent(found -> {
                    golden.near(found.interval(), "pearson_ci");
                    if (golden.expects("pearson_p")) {
                        golden.near(
                                Correlation.pearsonTest(found.value(), found.n())
                                        .orElseThrow(),
                                "pearson_p");
                    }
                });
        check(golden, Correlation.SPEARMAN, x, y, "spearman", "spearman_ci");
        check(golden, Correlation.KENDALL, x, y, "kendall_tau_b", "kendall_ci");
    }

    private static void check(Golden golden, Correlation kind, double[] x, double[] y, String value, String interval) {
        if (golden.expects(value)) {
            golden.near(kind.estimate(x, y, golden.level()), value)
                    .ifPresent(found -> golden.near(found.interval(), interval));
        }
    }

    private static void matrix(Golden golden) {
        var columns = golden.gaps("columns");
        var counts = Golden.rows(golden.expected("n"));
        for (var kind : List.of(Correlation.PEARSON, Correlation.SPEARMAN)) {
            var wanted = Golden.rows(golden.expected(kind.name().toLowerCase(Locale.ROOT)));
            var found = CorrelationMatrix.of(columns, kind, golden.level()).cells();
            for (var i = 0; i < wanted.length; i++) {
                for (var j = 0; j < wanted.length; j++) {
                    var cell = (Estimate) found.get(i).get(j);
                    golden.near(cell.value(), wanted[i][j], kind + " " + i + " " + j);
                    assertThat((double) cell.n()).isEqualTo(counts[i][j]);
                }
            }
        }
    }

    private static void anomaly(Golden golden) {
        var found = VoterAnomaly.of(golden.numbers("probability_of_own_vote"));
        golden.near(found.eValue(), "e_value");
        assertThat(found.flagged()).isEqualTo(golden.expected("flag"));
    }
}
