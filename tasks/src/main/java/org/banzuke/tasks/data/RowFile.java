package org.banzuke.tasks.data;

import java.io.IOException;
import java.nio.file.Path;

/** One file of rows in some format. Immutable. */
public interface RowFile {
    /** Returns where it is. */
    Path path();

    /** Opens it at its first row. */
    RowReader open() throws IOException;
}
