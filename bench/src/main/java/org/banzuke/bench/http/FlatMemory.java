package org.banzuke.bench.http;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.api.Cancellation;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.engine.Evaluation;
import org.banzuke.engine.Progress;
import org.banzuke.engine.Workspace;
import org.banzuke.io.RealDisk;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.testkit.model.FakeTask;

/**
 * A whole run of 100,000 requests, through ledger and log, against a mock in another process that answers at once. Prints one line of JSON with the
 * rate and the used heap after a collection at every fifth of the way. Run it with {@code -Xmx256m}.
 */
public final class FlatMemory {
    private static final int SAMPLES = 100_000;
    private static final int FIFTHS = 5;

    private final List<Long> usedKilobytes = new ArrayList<>();

    private FlatMemory() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        new FlatMemory().measure();
    }

    private void measure() throws IOException {
        var folder = Files.createTempDirectory("banzuke-bench");
        Task task = FakeTask.of("letters", SAMPLES);
        try (var mock = Mock.start();
                var model = Endpoints.open(mock.modelName() + "&max_concurrent=64", folder)) {
            var manifest = RunManifests.named(
                    "bench",
                    InstantSource.system().instant(),
                    mock.modelName(),
                    model.identity(),
                    Optional.empty(),
                    List.of(task.description()),
                    RunSettings.defaults(),
                    new RunManifest.Sources(List.of(), List.of(), List.of()));
            var workspace = new Workspace(folder, new RealDisk(), InstantSource.system(), new SplittableRandom());
            var begin = System.nanoTime();
            var results =
                    new Evaluation(workspace).run(manifest, model, List.of(task), this::progress, new Cancellation());
            var seconds = (System.nanoTime() - begin) / 1e9;
            var line = new LinkedHashMap<String, Object>();
            line.put("requests", results.totals().requests());
            line.put("per_s", Math.round(SAMPLES / seconds));
            line.put("used_heap_kib_at_fifths", usedKilobytes);
            line.put("canaries", results.totals().canaries());
            System.out.println(StrictJson.write(line));
        }
    }

    private void progress(Progress progress) {
        if (progress.done() > SAMPLES / FIFTHS * (usedKilobytes.size() + 1L) - SAMPLES / 50) {
            System.gc();
            usedKilobytes.add(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10);
        }
    }
}
