package org.banzuke.cli.export;

import java.util.List;
import org.banzuke.runlog.read.SampleRecord;
import org.jspecify.annotations.Nullable;

/** A table that is made of a run's samples; docs/formats/export.md tells the columns. Immutable. */
public interface SampleRows {
    /** Returns the columns in order. */
    List<TableColumn> columns();

    /** Returns the rows of one sample: a cell a column, {@code null} where there is nothing. */
    List<List<@Nullable Object>> rows(SampleRecord sample);
}
