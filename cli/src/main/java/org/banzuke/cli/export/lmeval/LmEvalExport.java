package org.banzuke.cli.export.lmeval;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banzuke.api.RunManifest;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;
import org.banzuke.cli.export.ExportFile;
import org.banzuke.cli.export.ExportFolder;
import org.banzuke.io.Sha256;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.text.python.PythonJson;
import org.jspecify.annotations.Nullable;

/** Writes a run as lm-eval's results and samples; docs/formats/export.md tells the members. Confined to one thread. */
public final class LmEvalExport {
    private static final PythonJson RESULTS = PythonJson.indented(2).withEnsureAscii(false);

    private final RunReader run;
    private final RunManifest manifest;
    private final RunResults results;
    private final Function<TaskDescription, Optional<Task>> tasks;

    /**
     * Exports this run.
     *
     * @param tasks opens a task of the run again, for its documents; empty where that is not possible
     */
    public LmEvalExport(RunReader run, RunResults results, Function<TaskDescription, Optional<Task>> tasks) {
        this.run = run;
        this.manifest = run.manifest();
        this.results = results;
        this.tasks = tasks;
    }

    /** Writes everything and returns the files, the results first. */
    public List<Path> write(ExportFolder out) {
        var folder = out.path().resolve(LmEvalNames.folder(manifest.identity().name()));
        var files = new ArrayList<Path>();
        files.add(folder.resolve(LmEvalNames.results(manifest.startedAt())));
        manifest.tasks()
                .forEach(task -> files.add(folder.resolve(LmEvalNames.samples(task.name(), manifest.startedAt()))));
        out.prepare(folder, files);
        var scratch = folder.resolve(".lines" + Long.toHexString(System.nanoTime()));
        try (var lines = new Lines(scratch)) {
            gather(lines);
            var hashes = new LinkedHashMap<String, String>();
            for (var i = 0; i < manifest.tasks().size(); i++) {
                var task = manifest.tasks().get(i);
                hashes.put(task.name(), samples(task, lines, files.get(i + 1)));
            }
            var tree = new ResultsDocument(manifest, results).tree(hashes);
            new ExportFile(files.getFirst())
                    .write(to -> to.write(RESULTS.dumps(tree).getBytes(StandardCharsets.UTF_8)));
            return files;
        } catch (IOException e) {
            throw ExportFile.unwritable(folder, e);
        }
    }

    /** Samples without a response are not among them: lm-eval has no such thing, and they are in no number. */
    private void gather(Lines lines) throws IOException {
        var byName = new LinkedHashMap<String, TaskDescription>();
        manifest.tasks().forEach(task -> byName.put(task.name(), task));
        try (var samples = run.samples()) {
            samples.filter(sample -> !sample.failed()).forEach(sample -> {
                var task = byName.get(sample.sample().task());
                if (task != null) {
                    add(sample, task, lines);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(SampleRecord sample, TaskDescription task, Lines lines) {
        var filters = task.metrics().stream()
                .map(metric -> metric.key().filter())
                .distinct()
                .toList();
        try {
            for (var i = 0; i < filters.size(); i++) {
                var line = SampleLine.of(sample, filters.get(i), generation(task));
                lines.add(task.name(), i, sample.index(), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> generation(TaskDescription task) {
        return task.settings().get("generation") instanceof Map<?, ?> arguments
                ? (Map<String, @Nullable Object>) arguments
                : Map.of();
    }

    /** Writes the samples of a task and returns lm-eval's hash of it. */
    private String samples(TaskDescription task, Lines lines, Path file) {
        var hash = Sha256.digest();
        new ExportFile(file).write(out -> samples(task, lines, out, hash));
        return HexFormat.of().formatHex(hash.digest());
    }

    private void samples(TaskDescription task, Lines lines, OutputStream out, MessageDigest hash) throws IOException {
        var places = lines.of(task.name());
        var opened = tasks.apply(task);
        var from = 0;
        while (from < places.size()) {
            var filter = places.get(from).filter();
            var to = from;
            try (var documents = new Documents(opened)) {
                for (; to < places.size() && places.get(to).filter() == filter; to++) {
                    var line = lines.read(places.get(to));
                    var document = documents.at(places.get(to).position());
                    hash.update(line.hashes(document).getBytes(StandardCharsets.US_ASCII));
                    out.write(line.with(places.get(to).position(), document).getBytes(StandardCharsets.UTF_8));
                }
            }
            from = to;
        }
    }
}
