package org.banzuke.stats.rating;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Coverage at 20,000 replications, and the table {@code stats/target/coverage-ratings.md}. */
@Tag("slow")
@Tag("statistics")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongCoverageTest {
    private final List<String> rows = Collections.synchronizedList(new ArrayList<>());

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return CoverageScenarios.all().stream()
                .map(coverage -> DynamicTest.dynamicTest(
                        coverage.id(), () -> rows.addAll(CoverageBands.check(coverage, 20_000, 0))));
    }

    @AfterAll
    void writeTable() throws IOException {
        var file = SharedFolder.repositoryRoot().resolve("stats/target/coverage-ratings.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                | scenario | method | quantity | nominal | ours | reference | band | verdict |
                |---|---|---|---|---|---|---|---|
                """ + String.join("\n", rows) + "\n");
    }
}
