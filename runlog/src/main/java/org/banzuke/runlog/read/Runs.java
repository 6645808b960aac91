package org.banzuke.runlog.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunId;
import org.banzuke.io.Disk;
import org.banzuke.runlog.folder.RunFolder;

/** The runs of a workspace. Thread-safe; each call looks at the disk again. */
public final class Runs {
    private static final int SECOND = "yyyyMMdd-HHmmss".length();

    /** An id begins with the second; only runs of the same one are looked into. */
    private static final Comparator<RunReader> OLDEST_FIRST =
            Comparator.comparing(Runs::second).thenComparing(Runs::startedAt).thenComparing(Runs::id);

    private final Path workspace;
    private final Disk disk;

    /** Looks at the runs below this workspace folder. */
    public Runs(Path workspace, Disk disk) {
        this.workspace = workspace;
        this.disk = disk;
    }

    /** Returns all runs with a manifest, the newest first. */
    public List<RunReader> list() {
        try {
            return disk.list(workspace.resolve("runs")).stream()
                    .filter(folder -> new RunFolder(folder, disk).exists())
                    .map(folder -> new RunReader(folder, disk))
                    .sorted(OLDEST_FIRST.reversed())
                    .toList();
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "The workspace (" + workspace + ") cannot be read (" + e + "). Maybe make it readable.",
                    e);
        }
    }

    /** Returns the newest run. */
    public Optional<RunReader> latest() {
        return list().stream().findFirst();
    }

    /**
     * Finds a run by id, by the beginning or the end of its id, by {@code latest}, or by the path of its folder.
     *
     * @throws EvalException if there is no such run, or more than one
     */
    public RunReader resolve(String name) {
        var all = list();
        if (name.equals("latest") && !all.isEmpty()) {
            return all.getFirst();
        }
        var named = all.stream().filter(run -> fits(run, name)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        var exact = named.stream().filter(run -> id(run).equals(name)).findFirst();
        return exact.or(() -> byPath(name)).orElseThrow(() -> unresolved(name, named.isEmpty() ? all : named));
    }

    /** Returns where a run lies, or would lie. */
    public Path folder(RunId run) {
        return RunFolder.of(workspace, run, disk).path();
    }

    /**
     * Deletes a run.
     *
     * @throws EvalException if a process is writing it
     */
    public void remove(RunId run) {
        var folder = RunFolder.of(workspace, run, disk);
        try (var _ = folder.lock()) {
            disk.delete(folder.manifestFile());
            disk.delete(folder.path());
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "Run " + run + " cannot be deleted (" + e + "). Maybe make its folder writable.",
                    e);
        }
    }

    private static boolean fits(RunReader run, String name) {
        return !name.isEmpty() && (id(run).startsWith(name) || id(run).endsWith(name));
    }

    private static String id(RunReader run) {
        return String.valueOf(run.folder().getFileName());
    }

    private Optional<RunReader> byPath(String name) {
        var folder = new RunFolder(Path.of(name), disk);
        return folder.exists() ? Optional.of(new RunReader(folder.path(), disk)) : Optional.empty();
    }

    private static String second(RunReader run) {
        return id(run).substring(0, Math.min(SECOND, id(run).length()));
    }

    /** A manifest that cannot be read says nothing, and keeps no other run from being found. */
    private static Instant startedAt(RunReader run) {
        try {
            return run.manifest().startedAt();
        } catch (EvalException e) {
            return Instant.EPOCH;
        }
    }

    private static EvalException unresolved(String name, List<RunReader> candidates) {
        var listed = candidates.stream().limit(5).map(Runs::id).toList();
        return new EvalException(
                EvalErrorCode.UNKNOWN_NAME,
                "There is not exactly one run of that name (" + name + "). "
                        + (listed.isEmpty()
                                ? "Maybe make one with `run`: there is none in this workspace."
                                : "Maybe you meant one of: " + String.join(" ", listed)));
    }
}
