package org.banzuke.tasks.lmeval;

import java.util.BitSet;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunSettings;

/**
 * Which rows of the evaluated split are taken: the first ones, or those at given positions.
 *
 * @param size rows taken
 * @param chosen their positions, where some were asked for by position
 */
record Selection(int size, Optional<BitSet> chosen) {
    static Selection of(String task, int rows, RunSettings settings) {
        var asked = settings.samples().get(task);
        if (asked != null && !asked.isEmpty()) {
            var chosen = new BitSet();
            for (int position : asked) {
                if (!(position >= 0 && position < rows)) {
                    throw new EvalException(
                            EvalErrorCode.USAGE,
                            "Sample " + position + " of task (" + task + ") does not exist (" + rows
                                    + " rows). Maybe positions count from 0.");
                }
                chosen.set(position);
            }
            return new Selection(chosen.cardinality(), Optional.of(chosen));
        }
        if (settings.limit().isEmpty()) {
            return new Selection(rows, Optional.empty());
        }
        var limit = settings.limit().getAsDouble();
        var count = limit < 1 ? Math.ceil(rows * limit) : Math.floor(limit);
        if (!(count >= 1)) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "Limit " + limit + " leaves no sample of task (" + task + "). Maybe leave it out to take all.");
        }
        return new Selection((int) Math.min(rows, count), Optional.empty());
    }

    /** Returns whether the row at this position is taken. */
    boolean takes(int position) {
        return chosen.map(set -> set.get(position)).orElse(position < size);
    }

    /** Returns the position behind the last row taken. */
    int end() {
        return chosen.map(BitSet::length).orElse(size);
    }
}
