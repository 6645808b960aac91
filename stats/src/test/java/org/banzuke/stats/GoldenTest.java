package org.banzuke.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The golden vectors of {@code conformance/statistics}: one test per case, skipped where the method is not here yet. */
@Tag("statistics")
class GoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        var folder = SharedFolder.require(SharedFolder.conformance("statistics"));
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".json") && !file.endsWith("coverage.json"))
                    .sorted()
                    .flatMap(GoldenTest::area)
                    .toList()
                    .stream();
        }
    }

    private static Stream<DynamicTest> area(Path file) {
        try {
            return Tree.of(StrictJson.read(Files.readAllBytes(file))).list("cases").stream()
                    .map(Tree::of)
                    .map(golden -> DynamicTest.dynamicTest(golden.text("id"), () -> GoldenCase.check(golden)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
