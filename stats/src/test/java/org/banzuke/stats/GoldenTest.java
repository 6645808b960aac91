package org.banzuke.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The golden vectors of {@code conformance/statistics}, one test a case; each case names the source of its numbers. */
@Tag("statistics")
class GoldenTest {
    private static final Map<String, Consumer<GoldenCase>> AREAS = Map.ofEntries(
            Map.entry("aggregate", AggregateGolden::check),
            Map.entry("bootstrap", BootstrapGolden::check),
            Map.entry("calibration", CalibrationGolden::check),
            Map.entry("cluster", ClusterGolden::check),
            Map.entry("contamination", ContaminationGolden::check),
            Map.entry("diagnostics", DiagnosticsGolden::check),
            Map.entry("mean", MeanGolden::check),
            Map.entry("multiplicity", MultiplicityGolden::check),
            Map.entry("paired", PairedGolden::check),
            Map.entry("passk", PassKGolden::check),
            Map.entry("power", PowerGolden::check),
            Map.entry("proportion", ProportionGolden::check),
            Map.entry("ranks", RanksGolden::check),
            Map.entry("repeats", RepeatsGolden::check),
            Map.entry("sequential", SequentialGolden::check));

    @TestFactory
    Stream<DynamicContainer> cases() {
        var folder = SharedFolder.require(SharedFolder.conformance("statistics"));
        return AREAS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(area -> DynamicContainer.dynamicContainer(
                        area.getKey(), cases(folder.resolve(area.getKey() + ".json"), area.getValue())));
    }

    private static Stream<DynamicTest> cases(Path file, Consumer<GoldenCase> checker) {
        if (!Files.exists(file)) {
            return Stream.of(DynamicTest.dynamicTest("all", () -> SharedFolder.require(file)));
        }
        try {
            return Tree.of(StrictJson.read(Files.readAllBytes(file))).list("cases").stream()
                    .map(Tree::of)
                    .map(golden -> DynamicTest.dynamicTest(golden.text("id"), () -> {
                        var one = new GoldenCase(golden);
                        checker.accept(one);
                        one.finish();
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
