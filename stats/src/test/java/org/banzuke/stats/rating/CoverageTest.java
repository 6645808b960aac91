package org.banzuke.stats.rating;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Coverage at 2,000 replications, in bands wider by three simulation errors; all scenarios: {@link LongCoverageTest}. */
@Tag("statistics")
class CoverageTest {
    private static final Set<String> CHOSEN =
            Set.of("bt-ties-35pct", "bt-correlated-voters", "length-controlled", "rogan-gladen-0.05", "ppi-n20-rho0.9");

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return CoverageScenarios.all().stream()
                .filter(coverage -> CHOSEN.contains(coverage.id()))
                .map(coverage -> DynamicTest.dynamicTest(coverage.id(), () -> CoverageBands.check(coverage, 2_000, 3)));
    }
}
