package org.banzuke.stats.coverage;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs scenarios against their bands, one test each. */
public final class CoverageRun {
    private static final long SEED = 20261126;

    private CoverageRun() {}

    /** Tests with bands as they are: for 20,000 replications. */
    public static Stream<DynamicTest> full(List<Scenario> scenarios, BiConsumer<Scenario, double[]> report) {
        return tests(scenarios, 20_000, false, report);
    }

    /** Tests with bands wider by three standard errors: for 2,000 replications. */
    public static Stream<DynamicTest> quick(List<Scenario> scenarios) {
        return tests(scenarios, 2_000, true, (_, _) -> {});
    }

    private static Stream<DynamicTest> tests(
            List<Scenario> scenarios, int replications, boolean widened, BiConsumer<Scenario, double[]> report) {
        var bands = Bands.read();
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    var rates = scenario.rates().of(replications, SEED);
                    report.accept(scenario, rates);
                    check(bands.of(scenario.id()), scenario, rates, widened ? replications : Integer.MAX_VALUE);
                }));
    }

    private static void check(List<Bands.Band> bands, Scenario scenario, double[] rates, int replications) {
        assertSoftly(softly -> {
            softly.assertThat(scenario.methods())
                    .isEqualTo(bands.stream().map(Bands.Band::method).toList());
            for (var m = 0; m < bands.size(); m++) {
                var band = bands.get(m);
                var exact = band.high() - band.low() < 1e-5 || replications == Integer.MAX_VALUE;
                var wide = exact ? band : band.widened(replications);
                softly.assertThat(rates[m])
                        .as("%s, %s", band.method(), band.quantity())
                        .isBetween(wide.low(), wide.high());
            }
        });
    }
}
