package org.banzuke.runlog.read;

import java.io.IOException;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.line.DamagedLog;
import org.banzuke.runlog.line.LineScan;
import org.banzuke.runlog.result.LogPosition;

/**
 * The intact beginning of a damaged log.
 *
 * @param intact the place up to which it is intact
 * @param lost bytes behind that place, the damage and all that follows
 */
public record Salvage(LogPosition intact, long lost) {
    /** Reads a log to its end; empty if no durable line of it is damaged. */
    static Optional<Salvage> of(RunFolder files) {
        try (var lines = new LineScan(files.disk().open(files.log()))) {
            while (lines.next() != null) {
                Thread.onSpinWait();
            }
            return Optional.empty();
        } catch (DamagedLog e) {
            return Optional.of(
                    new Salvage(e.intact(), length(files) - e.intact().bytes()));
        } catch (IOException e) {
            throw unreadable(files, e);
        }
    }

    private static long length(RunFolder files) {
        try {
            return files.disk().length(files.log());
        } catch (IOException e) {
            throw unreadable(files, e);
        }
    }

    private static EvalException unreadable(RunFolder files, IOException e) {
        return new EvalException(
                EvalErrorCode.RUN_INVALID,
                "The log of run " + files.path().getFileName() + " cannot be read (" + e
                        + "). Maybe the run was removed, or never began.",
                e);
    }
}
