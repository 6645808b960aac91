package org.banzuke.engine.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.SampleId;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.testkit.http.Habits;

/**
 * What a run came to, for comparison with another that took another way there.
 *
 * @param tasks the part of {@code results.json} that holds the numbers; beside it stand the way's own: place in the log, totals
 * @param samples each sample's outcome
 */
record Numbers(String tasks, Map<SampleId, SampleRecord> samples) {
    static Numbers of(RunReader run) {
        var samples = new HashMap<SampleId, SampleRecord>();
        try (var records = run.samples()) {
            records.forEach(record -> samples.put(record.sample(), record));
            var json =
                    Tree.of(StrictJson.read(run.files().disk().read(run.files().resultsFile())));
            return new Numbers(StrictJson.writePretty(json.list("tasks")), samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a sample had the same outcome in this run. */
    boolean has(SampleRecord sample) {
        var same = samples.get(sample.sample());
        return same != null && same.outcome().equals(sample.outcome());
    }

    /** Returns those of the run that nothing happens to. */
    static Numbers undisturbed(SimTask task) {
        var lives = new Lives(0, List.of(task), "max_concurrent=4", Habits.USUAL.answering(SimTask::answer));
        lives.live();
        return of(lives.run());
    }
}
