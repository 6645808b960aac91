package org.banzuke.tasks.lmeval;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Real runs of lm-evaluation-harness 0.4.13 with a fake model ({@code conformance/lm-eval}): one test a case. */
@Tag("lm-eval")
class LmEvalGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        var folder = SharedFolder.require(SharedFolder.conformance("lm-eval"));
        try (var files = Files.list(folder.resolve("cases"))) {
            return files.sorted().map(file -> GoldenCase.read(folder, file)).toList().stream()
                    .map(golden -> DynamicTest.dynamicTest(golden.id(), golden::check));
        }
    }
}
