package org.banzuke.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.banzuke.cli.Cli;
import org.banzuke.cli.process.Interrupts;
import org.banzuke.cli.process.Surroundings;
import org.banzuke.cli.report.ReportFile;
import org.banzuke.cli.report.Reports;
import org.banzuke.engine.Evaluation;
import org.banzuke.engine.Workspace;
import org.banzuke.io.RealDisk;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.read.Runs;
import org.banzuke.testkit.browser.Chromium;

/**
 * Evaluates a baseline on many samples, writes the report, opens it in Chromium and uses it. Targets for 100,000 samples:
 * at most 20 MB, first paint within 1 s, a filter's or key's next frame within 50 ms.
 *
 * <p>Usage: {@code ReportOpening FOLDER [SAMPLES]}; prints one JSON line for the file, then one for each of five openings
 * of the page: milliseconds from its start to first paint and to use, then from each click or key to the frame that shows
 * it. A run that lies in the folder is used again.
 */
public final class ReportOpening {
    private static final int OPENINGS = 5;

    private ReportOpening() {}

    /** Runs the benchmark. */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]).toAbsolutePath();
        evaluate(folder, args.length > 1 ? args[1] : "100000");
        var file = folder.resolve("report.html");
        print(write(folder, file));
        var program = Chromium.find().orElseThrow(() -> new IllegalStateException("Chromium is not here"));
        try (var browser = Chromium.start(program, Files.createTempDirectory(folder, "profile"))) {
            browser.show(1280, 900, false);
            for (var i = 0; i < OPENINGS; i++) {
                browser.open(file);
                print(Objects.requireNonNull(browser.evaluate(script())));
            }
        }
    }

    private static void evaluate(Path folder, String samples) {
        if (!new Runs(folder, new RealDisk()).list().isEmpty()) {
            return;
        }
        var surroundings = new Surroundings(
                System.out, System.err, Map.of(), InstantSource.system(), false, false, 100, 1, Interrupts.none());
        new Cli(surroundings)
                .run(
                        "run",
                        "-q",
                        "--json",
                        "--model",
                        "baseline:first",
                        "--tasks",
                        "fresh-units-easy@2026-11",
                        "--limit",
                        samples,
                        "--workspace",
                        folder.toString());
    }

    private static Map<String, Object> write(Path folder, Path file) {
        var clock = InstantSource.system();
        var workspace = new Workspace(folder, new RealDisk(), clock, new SplittableRandom(1));
        var run = new Runs(folder, new RealDisk()).latest().orElseThrow();
        var results = new Evaluation(workspace).results(run);
        var report = new Reports("bench", clock.instant()).run(run.manifest(), results, _ -> run);
        var begun = System.nanoTime();
        var bytes = new ReportFile(file).write(report);
        var line = new LinkedHashMap<String, Object>();
        line.put("bytes", bytes);
        line.put("write_s", (System.nanoTime() - begun) / 1e9);
        return line;
    }

    private static String script() {
        try (var in = Objects.requireNonNull(ReportOpening.class.getResourceAsStream("measure.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Object tree) {
        System.out.println(StrictJson.write(tree));
    }
}
