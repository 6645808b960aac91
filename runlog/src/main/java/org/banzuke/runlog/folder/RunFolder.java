package org.banzuke.runlog.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunId;
import org.banzuke.api.RunManifest;
import org.banzuke.io.Disk;
import org.banzuke.io.JsonException;
import org.banzuke.io.Sha256;
import org.banzuke.runlog.json.ResultsJson;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.result.RunResults;

/** The files of one run. Immutable; the files are not. */
public record RunFolder(Path path, Disk disk) {
    /** Returns the folder of a run in a workspace. */
    public static RunFolder of(Path workspace, RunId run, Disk disk) {
        return new RunFolder(workspace.resolve("runs").resolve(run.value()), disk);
    }

    /** Returns the file of the manifest. */
    public Path manifestFile() {
        return path.resolve("manifest.json");
    }

    /** Returns the log's shard 0. */
    public Path log() {
        return path.resolve("events.jsonl");
    }

    /** Returns the file of the results. */
    public Path resultsFile() {
        return path.resolve("results.json");
    }

    /** Returns whether there is a run here. */
    public boolean exists() {
        return disk.exists(manifestFile());
    }

    /**
     * Makes the folder and publishes the manifest.
     *
     * @throws EvalException if the folder cannot be written
     */
    public void create(RunManifest manifest) {
        try {
            disk.createFolders(path);
            disk.publish(manifestFile(), RunManifests.write(manifest).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Reads the manifest. */
    public RunManifest manifest() {
        try {
            return RunManifests.read(new String(disk.read(manifestFile()), StandardCharsets.UTF_8));
        } catch (IOException | JsonException | IllegalArgumentException e) {
            throw new EvalException(
                    EvalErrorCode.RUN_INVALID,
                    "The manifest of run " + path.getFileName() + " cannot be read (" + e.getMessage()
                            + "). Maybe the folder is no run, or was damaged; `runs rm` removes it.",
                    e);
        }
    }

    /** Returns the SHA-256 of the manifest's bytes. */
    public String manifestHash() throws IOException {
        return Sha256.of(disk.read(manifestFile()));
    }

    /** Publishes the results. */
    public void publish(RunResults results) {
        try {
            disk.publish(resultsFile(), ResultsJson.write(results).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Takes the run for writing.
     *
     * @throws EvalException if another process has it
     */
    public Closeable lock() {
        var file = path.resolve("lock");
        try {
            var holder = "pid " + ProcessHandle.current().pid();
            return disk.lock(file, holder).orElseThrow(() -> locked(file));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private EvalException locked(Path file) {
        return new EvalException(
                EvalErrorCode.STORAGE_LOCKED,
                "Run " + path.getFileName() + " is being written by another process (" + holder(file)
                        + "). Maybe wait for it, or end it.");
    }

    private String holder(Path file) {
        try {
            return new String(disk.read(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "pid unknown: " + e.getMessage();
        }
    }

    private EvalException unwritable(IOException e) {
        return new EvalException(
                EvalErrorCode.STORAGE_FAILED,
                "The run folder (" + path + ") cannot be written (" + e + ")."
                        + " Maybe free some space, make it writable, or choose another --workspace.",
                e);
    }
}
