package org.banzuke.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.RealDisk;

/**
 * The file of a report. Immutable; the file is replaced at once: a reader finds the old page or the new one.
 *
 * @param path where the user wants it
 */
public record ReportFile(Path path) {
    /**
     * Makes sure the page can be written, before hours are spent on what it shall say.
     *
     * @throws EvalException if it is plain that it cannot
     */
    public void check() {
        var folder = path.toAbsolutePath().getParent();
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unwritable("it is not a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable("there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable("the folder " + folder + " is not writable");
        }
    }

    /**
     * Writes the page and returns its length in bytes.
     *
     * @throws EvalException if it cannot be written, or a run cannot be read
     */
    public long write(Report report) {
        check();
        try {
            new RealDisk().publish(path, out -> Page.write(report, out));
            return Files.size(path);
        } catch (IOException e) {
            throw unwritable(e.toString());
        }
    }

    private EvalException unwritable(String found) {
        return new EvalException(
                EvalErrorCode.STORAGE_FAILED,
                "The report (" + path + ") cannot be written: " + found
                        + ". Maybe free some space, or name another file; `banzuke board RUN --html FILE` makes it"
                        + " later from a run that is there.");
    }
}
