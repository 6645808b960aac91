package org.banzuke.cli.golden;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A real pretrained model, quantised: the same natives and CPU variant, driven by lm-evaluation-harness 0.4.13. */
@Tag("e2e-smollm2")
@Tag("slow")
class Smollm2GoldenTest {
    @TempDir
    static Path workspace;

    @TestFactory
    Stream<DynamicTest> runs() {
        var model = SharedFolder.require(SharedFolder.shared("models/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"));
        var folder = new GoldenFolder(SharedFolder.conformance("e2e-smollm2"), "_llama", 1e-6, 0);
        return folder.tests(_ -> "llama:" + model + "?ctx=1024&cpu=haswell", workspace);
    }
}
