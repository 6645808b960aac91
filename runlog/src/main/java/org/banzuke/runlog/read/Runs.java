package org.banzuke.runlog.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunId;
import org.banzuke.io.Disk;

/** The runs of a workspace. Thread-safe; each call looks at the disk again. */
@SuppressWarnings("DoNotCallSuggester")
public final class Runs {
    private final Path workspace;
    private final Disk disk;

    /** Looks at the runs below this workspace folder. */
    public Runs(Path workspace, Disk disk) {
        this.workspace = workspace;
        this.disk = disk;
    }

    /** Returns all readable runs, the newest first. */
    public List<RunReader> list() {
        throw new UnsupportedOperationException(workspace.toString() + disk);
    }

    /** Returns the newest run. */
    public Optional<RunReader> latest() {
        throw new UnsupportedOperationException(workspace.toString() + disk);
    }

    /**
     * Finds a run by id, by the beginning or the last eight digits of its id, by {@code latest}, or by the path of its
     * folder.
     *
     * @throws EvalException if there is no such run, or more than one
     */
    public RunReader resolve(String name) {
        throw new UnsupportedOperationException(workspace.toString() + disk);
    }

    /** Returns where a run lies, or would lie. */
    public Path folder(RunId run) {
        throw new UnsupportedOperationException(workspace.toString() + disk);
    }

    /**
     * Deletes a run.
     *
     * @throws EvalException if a process is writing it
     */
    public void remove(RunId run) {
        throw new UnsupportedOperationException(workspace.toString() + disk);
    }
}
