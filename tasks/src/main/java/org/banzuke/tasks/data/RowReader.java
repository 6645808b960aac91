package org.banzuke.tasks.data;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows one after the other; confined to one thread. */
public interface RowReader extends Closeable {
    /**
     * Returns the next row, columns in order, values as JSON values; null after the last.
     *
     * @throws org.banzuke.api.EvalException if the file is damaged, with its name and line
     */
    @Nullable
    Map<String, @Nullable Object> next() throws IOException;
}
