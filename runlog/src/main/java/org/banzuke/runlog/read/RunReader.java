package org.banzuke.runlog.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Recording;
import org.banzuke.api.RunManifest;
import org.banzuke.api.TaskDescription;
import org.banzuke.io.Disk;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.json.ResultsJson;
import org.banzuke.runlog.line.EventScan;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;

/** Reads one run folder. Thread-safe; each call reads the files again. */
public final class RunReader {
    private final RunFolder files;
    private final Optional<Salvage> salvage;

    /** Reads the run in this folder. */
    public RunReader(Path folder, Disk disk) {
        this(new RunFolder(folder, disk), Optional.empty());
    }

    private RunReader(RunFolder files, Optional<Salvage> salvage) {
        this.files = files;
        this.salvage = salvage;
    }

    /** Returns a reader of the intact beginning only, if the log is damaged before its end; else the same. */
    public RunReader salvaged() {
        return new RunReader(files, Salvage.of(files));
    }

    /** Returns what a salvaging reader leaves out. */
    public Optional<Salvage> salvage() {
        return salvage;
    }

    /** Returns the run's folder. */
    public Path folder() {
        return files.path();
    }

    /** Returns the run's files. */
    public RunFolder files() {
        return files;
    }

    /** Returns how much its folder takes on the disk, in bytes. */
    public long bytes() {
        try {
            var sum = 0L;
            for (var file : files.disk().list(files.path())) {
                sum += Files.isRegularFile(file) ? files.disk().length(file) : 0;
            }
            return sum;
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.RUN_INVALID,
                    "The folder of run " + files.path().getFileName() + " cannot be read (" + e
                            + "). Maybe make it readable.",
                    e);
        }
    }

    /** Returns what decides the numbers. */
    public RunManifest manifest() {
        return files.manifest();
    }

    /** Returns how far the run has come, from the end of its log. */
    public RunState state() {
        if (salvage.isPresent()) {
            return RunState.UNFINISHED;
        }
        return LogEnd.read(files).state();
    }

    /** Returns the numbers, if {@code results.json} is there and was folded from the whole log. */
    public Optional<RunResults> results() {
        try {
            if (salvage.isPresent() || !files.disk().exists(files.resultsFile())) {
                return Optional.empty();
            }
            var results = ResultsJson.read(new String(files.disk().read(files.resultsFile()), StandardCharsets.UTF_8));
            return LogEnd.read(files).isAt(results.position()) ? Optional.of(results) : Optional.empty();
        } catch (IOException | JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the samples with an outcome, in the order of the log; a sample that was tried again after a failure comes
     * once, with its last outcome, and samples that failed come last. The stream holds the log open until it is closed.
     *
     * @throws EvalException if the log is damaged before its tail
     */
    public Stream<SampleRecord> samples() {
        return SampleStream.open(files, events());
    }

    /** Opens the log from its beginning. */
    public EventScan events() {
        try {
            var log = files.disk().open(files.log());
            return new EventScan(
                    salvage.isPresent()
                            ? new Beginning(log, salvage.get().intact().bytes())
                            : log);
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.RUN_INVALID,
                    "The log of run " + files.path().getFileName() + " cannot be read (" + e
                            + "). Maybe the run was removed, or never began.",
                    e);
        }
    }

    /** Returns the scores of one number. */
    public ScoreVector scores(String task, MetricKey metric) {
        var manifest = manifest();
        var description = manifest.tasks().stream()
                .filter(it -> it.name().equals(task))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "task",
                        task,
                        manifest.tasks().stream().map(TaskDescription::name).toList()));
        var spec = description.metrics().stream()
                .filter(it -> it.key().equals(metric))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "metric",
                        metric.toString(),
                        description.metrics().stream()
                                .map(it -> it.key().toString())
                                .toList()));
        try (var samples = samples()) {
            var entries = samples.filter(sample -> sample.sample().task().equals(task))
                    .sorted(Comparator.comparingInt(SampleRecord::index))
                    .flatMap(sample -> sample.entry(metric).stream())
                    .toList();
            return new ScoreVector(manifest.id(), task, spec, entries);
        }
    }

    /** Returns the run's responses by what was asked. */
    public Recording recording() {
        return RunRecording.open(this);
    }

    private EvalException unknown(String kind, String name, List<String> known) {
        return new EvalException(
                EvalErrorCode.UNKNOWN_NAME,
                "Run " + files.path().getFileName() + " has no " + kind + " (" + name + "). Maybe you meant one of: "
                        + String.join(" ", known));
    }
}
