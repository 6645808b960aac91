package org.banzuke.tasks.lmeval;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Sample;
import org.banzuke.tasks.data.RowReader;
import org.banzuke.tasks.data.Table;
import org.banzuke.tasks.prompt.ShotDraw;
import org.jspecify.annotations.Nullable;

/** The samples of a task, made as they are asked for. Confined to one thread. */
final class RowStream implements Iterator<Sample> {
    private final LmEvalTask task;
    private final RowReader rows;
    private final Selection selection;
    private final ShotDraw draw;
    private int position;
    private @Nullable Sample ready;

    private RowStream(LmEvalTask task, RowReader rows, Selection selection, ShotDraw draw) {
        this.task = task;
        this.rows = rows;
        this.selection = selection;
        this.draw = draw;
    }

    static Stream<Sample> of(LmEvalTask task, Table table, Selection selection, ShotDraw draw) {
        var rows = table.open();
        var iterator = new RowStream(task, rows, selection, draw);
        var flags = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, flags), false)
                .onClose(iterator::close);
    }

    @Override
    public boolean hasNext() {
        while (ready == null && position < selection.end()) {
            var row = read();
            if (row == null) {
                return false;
            }
            if (selection.takes(position)) {
                ready = task.sample(position, row, draw.before(row));
            }
            position++;
        }
        return ready != null;
    }

    @Override
    public Sample next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var sample = Objects.requireNonNull(ready);
        ready = null;
        return sample;
    }

    private @Nullable Map<String, @Nullable Object> read() {
        try {
            return rows.next();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private EvalException unreadable(IOException e) {
        return new EvalException(
                EvalErrorCode.DATASET_INVALID,
                "The data of task (" + task.description().name() + ") cannot be read (" + e
                        + "). Maybe the file was moved during the run.",
                e);
    }
}
