package org.banzuke.tasks.data;

import java.util.List;

/** A data set: its splits by name. */
public interface DataSet {
    /** Returns what messages call it. */
    String label();

    /** Returns the names of its splits. */
    List<String> splits();

    /**
     * Reads a split through.
     *
     * @throws org.banzuke.api.EvalException if there is none of this name, or it is damaged
     */
    Table split(String name);
}
