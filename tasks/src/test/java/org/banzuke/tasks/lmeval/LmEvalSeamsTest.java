package org.banzuke.tasks.lmeval;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Real runs of lm-evaluation-harness 0.4.13 (datasets 5.2, pyarrow 26, numpy 2.4) with the golden model over inputs of
 * our own: what goes through each seam of a task file. The layout is that of {@code conformance/lm-eval}.
 */
class LmEvalSeamsTest {
    private static final String FOLDER = "tasks/src/test/resources/org/banzuke/tasks/lmeval/seams";

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        var folder = SharedFolder.repositoryRoot().resolve(FOLDER);
        try (var files = Files.list(folder.resolve("cases"))) {
            return files.sorted().map(file -> GoldenCase.read(folder, file)).toList().stream()
                    .map(golden -> DynamicTest.dynamicTest(golden.id(), golden::check));
        }
    }
}
