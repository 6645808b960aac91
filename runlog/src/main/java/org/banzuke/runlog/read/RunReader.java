package org.banzuke.runlog.read;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.banzuke.api.EvalException;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Recording;
import org.banzuke.api.RunManifest;
import org.banzuke.io.Disk;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;

/** Reads one run folder. Thread-safe; each call reads the files again. */
@SuppressWarnings("DoNotCallSuggester")
public final class RunReader {
    private final Path folder;
    private final Disk disk;

    /** Reads the run in this folder. */
    public RunReader(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Returns the run's folder. */
    public Path folder() {
        throw new UnsupportedOperationException(folder.toString() + disk);
    }

    /** Returns what decides the numbers. */
    public RunManifest manifest() {
        throw new UnsupportedOperationException(folder.toString() + disk);
    }

    /** Returns how far the run has come, from the end of its log. */
    public RunState state() {
        throw new UnsupportedOperationException(folder.toString() + disk);
    }

    /** Returns the numbers, if {@code results.json} is there and was folded from the whole log. */
    public Optional<RunResults> results() {
        throw new UnsupportedOperationException(folder.toString() + disk);
    }

    /**
     * Returns the samples with an outcome, in the order of the log; a sample that was tried again after a failure comes
     * once, with its last outcome. The stream holds the log open until it is closed.
     *
     * @throws EvalException if the log is damaged before its tail
     */
    public Stream<SampleRecord> samples() {
        throw new UnsupportedOperationException(folder.toString() + disk);
    }

    /** Returns the scores of one number. */
    public ScoreVector scores(String task, MetricKey metric) {
        throw new UnsupportedOperationException(folder.toString() + disk);
    }

    /** Returns the run's responses by what was asked. */
    public Recording recording() {
        throw new UnsupportedOperationException(folder.toString() + disk);
    }
}
