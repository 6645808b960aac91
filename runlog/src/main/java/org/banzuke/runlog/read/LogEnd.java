package org.banzuke.runlog.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.result.LogPosition;
import org.banzuke.runlog.result.RunState;

/**
 * The last bytes of a log, enough to tell how far a run has come without reading all of it.
 *
 * @param length length of the log
 * @param text its last bytes
 */
record LogEnd(long length, String text) {
    private static final int BYTES = 1 << 16;

    static LogEnd read(RunFolder files) {
        var disk = files.disk();
        if (!disk.exists(files.log())) {
            return new LogEnd(0, "");
        }
        try (var in = disk.open(files.log())) {
            var length = disk.length(files.log());
            in.skipNBytes(Math.max(0, length - BYTES));
            return new LogEnd(length, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.RUN_INVALID,
                    "The log of run " + files.path().getFileName() + " cannot be read (" + e
                            + "). Maybe make it readable.",
                    e);
        }
    }

    RunState state() {
        var last = lastLine();
        if (last.contains("\"type\":\"mark\",\"what\":\"finished\"")) {
            return RunState.FINISHED;
        }
        return last.contains("\"type\":\"mark\",\"what\":\"paused\"") ? RunState.PAUSED : RunState.UNFINISHED;
    }

    boolean isAt(LogPosition position) {
        return length == position.bytes() && text.endsWith(",\"chain\":\"" + position.chain() + "\"}\n");
    }

    private String lastLine() {
        if (!text.endsWith("\n")) {
            return "";
        }
        return text.substring(text.lastIndexOf('\n', text.length() - 2) + 1);
    }
}
