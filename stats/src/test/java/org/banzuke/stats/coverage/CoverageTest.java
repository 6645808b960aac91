package org.banzuke.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banzuke.stats.RankScenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The scenarios of {@code conformance/statistics/coverage.json}, simulated with our own streams. Methods that are wrong
 * are run too: the bands show that the simulation can tell them apart.
 */
@Tag("statistics")
class CoverageTest {
    private static final Set<String> QUICK = Set.of(
            "proportion-n100-p0.98",
            "proportion-clustered",
            "paired-null-clustered",
            "few-clusters-5",
            "unequal-clusters",
            "mcnemar-null-n30",
            "power-paired-vs-unpaired",
            "mde-calibration",
            "repeats-coverage",
            "pass-at-k",
            "multiplicity",
            "rank-all-equal-20",
            "peeking-null",
            "confidence-sequence-wor");

    private static final Path FRAGMENT = Path.of("target", "coverage-estimates.md");

    private static List<Scenario> all() {
        return Stream.of(
                        ProportionScenarios.all(),
                        ClusterScenarios.all(),
                        ComparisonScenarios.all(),
                        RepeatScenarios.all(),
                        RankScenarios.all(),
                        SequentialScenarios.all())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> twoThousandReplications() {
        return CoverageRun.quick(
                all().stream().filter(scenario -> QUICK.contains(scenario.id())).toList());
    }

    @Test
    void everyQuickScenarioExists() {
        assertThat(all().stream().map(Scenario::id)).containsAll(QUICK).doesNotHaveDuplicates();
    }

    /** Also writes {@code target/coverage-estimates.md}, the table of docs/statistics-validation.md. */
    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> twentyThousandReplications() {
        var table = new CoverageTable(Bands.read());
        return CoverageRun.full(all(), (scenario, rates) -> {
            table.add(scenario, rates);
            table.write(FRAGMENT);
        });
    }
}
