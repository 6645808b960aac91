package org.banzuke.tasks.data;

import java.io.IOException;
import java.nio.file.Path;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/** Messages about data files. */
final class DataErrors {
    private DataErrors() {}

    static EvalException damaged(Path file, long line, String problem) {
        return new EvalException(
                EvalErrorCode.DATASET_INVALID,
                "Data file (" + file + ") line " + line + ": " + problem
                        + ". Maybe the file was cut short, or its format is another one.");
    }

    static EvalException unreadable(Path file, IOException cause) {
        return new EvalException(
                EvalErrorCode.DATASET_INVALID,
                "Data file (" + file + ") cannot be read (" + cause.getMessage()
                        + "). Maybe it was cut short, or you may not read it.",
                cause);
    }
}
