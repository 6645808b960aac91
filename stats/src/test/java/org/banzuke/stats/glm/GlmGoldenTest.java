package org.banzuke.stats.glm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.banzuke.stats.rating.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Golden numbers of length control: statsmodels GLM with HC0, scipy L-BFGS-B, scikit-learn saga. */
@Tag("statistics")
class GlmGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.area("glm", GlmGoldenTest::check);
    }

    private static void check(Golden golden) {
        assertThat(golden.method()).isEqualTo("length_controlled");
        var found = LengthControlled.fit(
                golden.numbers("delta_length"),
                golden.numbers("difficulty"),
                golden.numbers("preference"),
                golden.input().number("l1"));
        if (golden.expects("undefined")) {
            golden.expected("undefined");
            assertThat(found).isInstanceOf(LengthControl.Withheld.class);
            return;
        }
        var fit = ((LengthControl.Fitted) found).fit();
        golden.near(fit.beta(), "beta");
        golden.near(fit.value(), "lc");
        if (golden.expects("se_total")) {
            golden.near(fit.betaErrors().orElseThrow(), "se_beta");
            golden.near(fit.fixedItemsError(), "se_fixed_items");
            golden.near(fit.totalError(), "se_total");
            golden.near(fit.alpacaError(), "alpaca_se");
            golden.near(fit.raw(), "raw_win_rate");
            assertThat(fit.winRate(Optional.empty(), golden.level()).standardError())
                    .hasValue(fit.totalError());
        }
    }
}
