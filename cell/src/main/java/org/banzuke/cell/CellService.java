package org.banzuke.cell;

import java.io.IOException;

/** Work that runs inside a cell; found by {@link java.util.ServiceLoader} under its name. */
public interface CellService {
    /** Returns the name by which the parent asks for it. */
    String name();

    /**
     * Serves until there are no more frames.
     *
     * @throws IOException if the parent is gone
     */
    void serve(Frames frames) throws IOException;
}
