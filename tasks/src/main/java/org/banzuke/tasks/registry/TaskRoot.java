package org.banzuke.tasks.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/** A place with task files: a folder, or an lm-eval distribution that is read as it is. Thread-safe. */
public sealed interface TaskRoot permits FolderRoot, PackRoot {
    /** Returns the folder or archive. */
    Path location();

    /** Returns the task files, sorted, each by its path below the root with {@code /} between names. */
    List<String> taskFiles();

    /**
     * Returns the content of a file.
     *
     * @param path a path of {@link #taskFiles} or {@link #resolve}
     */
    byte[] read(String path) throws IOException;

    /** Returns the path of a file that is named in another one. */
    String resolve(String from, String named);

    /** Returns what changes whenever a file of the root does. */
    String fingerprint();

    /** Returns the folders that relative data paths of a task file count from. */
    List<Path> dataFolders(String path);

    /** Returns what messages call a file. */
    String label(String path);

    /**
     * Opens a folder, or a {@code .whl}, {@code .zip}, {@code .tar.gz} or {@code .tgz} archive.
     *
     * @throws EvalException if it is neither
     */
    static TaskRoot open(Path location) {
        var path = location.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return new FolderRoot(path);
        }
        var name = String.valueOf(path.getFileName());
        if (Files.isRegularFile(path) && (name.endsWith(".whl") || name.endsWith(".zip"))) {
            return new PackRoot(path, PackRoot.Format.ZIP);
        }
        if (Files.isRegularFile(path) && (name.endsWith(".tar.gz") || name.endsWith(".tgz"))) {
            return new PackRoot(path, PackRoot.Format.TAR);
        }
        throw new EvalException(
                EvalErrorCode.USAGE,
                "Include path (" + location + ") is neither a folder nor a .whl, .zip or .tar.gz archive."
                        + " Maybe the path is misspelt.");
    }
}
