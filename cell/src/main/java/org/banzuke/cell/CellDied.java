package org.banzuke.cell;

import java.io.IOException;

/** The process of a cell is gone. */
public final class CellDied extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    CellDied(int status, String lastWords, Throwable cause) {
        super("the cell ended with status " + status + (lastWords.isBlank() ? "" : ": " + lastWords.strip()), cause);
        this.status = status;
    }

    /** Returns the exit status; above 128 it is 128 plus the signal that ended it. */
    public int status() {
        return status;
    }
}
