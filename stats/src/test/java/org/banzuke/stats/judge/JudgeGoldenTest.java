package org.banzuke.stats.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Undefined;
import org.banzuke.stats.rating.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Golden numbers of judge correction: R epiR, Lang and Reiczigel's closed form, ppi_py (the case's {@code source}). */
@Tag("statistics")
class JudgeGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.area("judge", JudgeGoldenTest::check);
    }

    private static void check(Golden golden) {
        switch (golden.method()) {
            case "rogan_gladen" -> roganGladen(golden);
            case "ppi_mean" -> ppiMean(golden);
            case "ppi_bradley_terry" -> ppiBradleyTerry(golden);
            default -> throw new AssertionError("no such method: " + golden.method());
        }
    }

    private static void roganGladen(Golden golden) {
        var set = new RoganGladen(
                golden.input().integer("judged_positive"),
                golden.input().integer("n"),
                rate(golden, "specificity"),
                rate(golden, "sensitivity"));
        if (golden.expects("undefined")) {
            golden.expected("undefined");
            assertThat(set.estimate(golden.level())).isInstanceOf(Undefined.class);
            return;
        }
        var found = (Estimate) set.estimate(golden.level());
        golden.near(set.raw(), "raw");
        golden.near(found.value(), "corrected");
        golden.near(((Estimate) set.unclipped(golden.level())).value(), "unclipped");
        golden.near(found.standardError().orElseThrow(), "se_delta");
        golden.near(found.interval(), "ci_lang_reiczigel");
        if (golden.expects("flag")) {
            assertThat(golden.expected("flag")).isEqualTo("outside_0_1");
            assertThat(found.flags()).containsExactly(Flag.OUTSIDE_0_1);
        } else {
            assertThat(found.flags()).isEmpty();
        }
    }

    private static RoganGladen.Rate rate(Golden golden, String key) {
        var pair = golden.integers(key);
        return new RoganGladen.Rate(pair[0], pair[1]);
    }

    private static void ppiMean(Golden golden) {
        assertThat(golden.input().integer("variance_ddof")).isZero();
        var data = PpiMean.of(golden.numbers("y"), golden.numbers("f_labelled"), golden.numbers("f_unlabelled"));
        check(golden, data.compatible(data.lambda(), golden.level()), "tuned");
        check(golden, data.compatible(1, golden.level()), "lambda_1");
        check(golden, data.compatible(0, golden.level()), "lambda_0");
        golden.near(data.correlation().orElseThrow(), "correlation");
        assertThat(data.useful()).isEqualTo(golden.expected("useful"));
    }

    private static void check(Golden golden, Estimated found, String key) {
        var estimate = (Estimate) found;
        var wanted = golden.expectedTree(key);
        var interval = Golden.numbers(wanted.list("ci"));
        golden.near(estimate.value(), wanted.number("value"), key);
        golden.near(estimate.interval().orElseThrow().low(), interval[0], key + " low");
        golden.near(estimate.interval().orElseThrow().high(), interval[1], key + " high");
    }

    private static void ppiBradleyTerry(Golden golden) {
        var human = golden.numbers("human");
        assertThat(human).hasSize(golden.input().integer("labelled"));
        var theta = PpiBradleyTerry.fit(
                        golden.input().integer("models"),
                        golden.integers("a"),
                        golden.integers("b"),
                        human,
                        golden.numbers("judge"),
                        golden.input().number("lambda"))
                .orElseThrow();
        golden.near(theta.stream().mapToDouble(value -> value).toArray(), "theta");
    }
}
