package org.banzuke.cli.golden;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** lm-evaluation-harness 0.4.13 with {@code --model hf} on the tiny model, real tasks and data. */
@Tag("e2e-tiny-world")
@Tag("slow")
class TinyWorldGoldenTest {
    @TempDir
    static Path workspace;

    @TestFactory
    Stream<DynamicTest> runs() {
        var folder = new GoldenFolder(SharedFolder.conformance("e2e-tiny-world"), "", 1e-3, 1e-3);
        return folder.tests(run -> run.lora() ? "llama:tiny?lora=tiny&vocab=known" : "llama:tiny", workspace);
    }
}
