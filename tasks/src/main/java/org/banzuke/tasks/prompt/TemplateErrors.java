package org.banzuke.tasks.prompt;

import java.util.List;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.config.TaskConfig;

/** Says which template of which task failed on which row. Pure. */
public final class TemplateErrors {
    private TemplateErrors() {}

    /** Returns the error; it names task, file, row and the columns there are. */
    public static EvalException of(TaskConfig config, int row, List<String> columns, RuntimeException cause) {
        return new EvalException(
                EvalErrorCode.TEMPLATE_FAILED,
                config.place() + ", document " + row + ": "
                        + cause.getMessage() + ". Maybe a column has another name (columns: "
                        + String.join(", ", columns) + ").",
                cause);
    }
}
