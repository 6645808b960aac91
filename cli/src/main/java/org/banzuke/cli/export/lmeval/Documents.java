package org.banzuke.cli.export.lmeval;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banzuke.api.Sample;
import org.banzuke.api.Task;
import org.jspecify.annotations.Nullable;

/** The documents of a task in their order, read along with lines in the same order. Confined. */
final class Documents implements AutoCloseable {
    private final Stream<Sample> stream;
    private final Iterator<Sample> samples;

    /** Begins at the first document; without a task every document is empty. */
    Documents(Optional<Task> task) {
        stream = task.map(Task::samples).orElseGet(Stream::empty);
        samples = stream.iterator();
    }

    /** Returns the fields of the document at a position that only grows. */
    Map<String, @Nullable Object> at(int position) {
        while (samples.hasNext()) {
            var sample = samples.next();
            if (sample.index() == position) {
                return sample.fields();
            }
        }
        return Map.of();
    }

    @Override
    public void close() {
        stream.close();
    }
}
