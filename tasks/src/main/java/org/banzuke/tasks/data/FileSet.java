package org.banzuke.tasks.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/**
 * A data set of named lists of files. Immutable.
 *
 * @param label what messages call it
 * @param files files of each split
 * @param alike whether the columns of the first split are those of all
 */
record FileSet(String label, Map<String, List<RowFile>> files, boolean alike) implements DataSet {
    FileSet {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    @Override
    public List<String> splits() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Table split(String name) {
        var found = files.get(name);
        if (found == null) {
            throw new EvalException(
                    EvalErrorCode.DATASET_MISSING,
                    "Data set (" + label + ") has no split '" + name + "' (there are: "
                            + String.join(", ", splits())
                            + "). Maybe the task file names another release of the data.");
        }
        var first = files.values().iterator().next();
        return !alike || first.equals(found) ? Table.of(found) : Table.after(first, found);
    }
}
