package org.banzuke.tasks.fresh.item;

import java.util.BitSet;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunSettings;

/** Which items of a task are taken. Immutable: the set is never changed after its making. */
final class Selection {
    private final int end;
    private final BitSet positions;

    private Selection(int end, BitSet positions) {
        this.end = end;
        this.positions = positions;
    }

    /** Returns the items the settings ask for; endless tasks grow to a limit beyond their standard size. */
    static Selection of(Definition task, RunSettings settings) {
        var wanted = settings.samples().get(task.name());
        if (wanted == null) {
            return new Selection(limited(task, settings), new BitSet());
        }
        var positions = new BitSet();
        for (var position : wanted) {
            check(task, position);
            positions.set(position);
        }
        return new Selection(positions.length(), positions);
    }

    private static int limited(Definition task, RunSettings settings) {
        if (settings.limit().isEmpty()) {
            return task.size();
        }
        var limit = settings.limit().getAsDouble();
        if (limit < 1) {
            return (int) Math.ceil(task.size() * limit);
        }
        return (int) (task.endless() ? limit : Math.min(limit, task.size()));
    }

    private static void check(Definition task, int position) {
        if (position < 0 || (!task.endless() && position >= task.size())) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "Sample " + position + " of task " + task.name() + " was asked for (it has " + task.size()
                            + " samples, counted from 0). Maybe ask for a smaller number.");
        }
    }

    /** Returns one more than the last position taken. */
    int end() {
        return end;
    }

    /** Returns whether the item at this position, below the end, is taken. */
    boolean takes(int position) {
        return positions.isEmpty() || positions.get(position);
    }

    /** Returns how many items are taken. */
    int size() {
        return positions.isEmpty() ? end : positions.cardinality();
    }
}
