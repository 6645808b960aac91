package org.banzuke.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.RealDisk;

/**
 * A file that a user asked for. Immutable; it is replaced at once: a reader finds the old content or the new.
 *
 * @param path where the user wants it
 */
public record ExportFile(Path path) {
    /**
     * Writes the file.
     *
     * @throws EvalException if it cannot be written; then what was there is still there
     */
    public void write(RealDisk.Content content) {
        try {
            new RealDisk().publish(path, content);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Returns the error of a file or folder that cannot be written. */
    public static EvalException unwritable(Path path, Exception e) {
        return new EvalException(
                EvalErrorCode.STORAGE_FAILED,
                "The file (" + path + ") cannot be written (" + e + "). Maybe free some space, or name another one.",
                e);
    }
}
