package org.banzuke.runlog.event;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banzuke.api.Answered;
import org.banzuke.api.Outcome;
import org.banzuke.api.Respondent;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;

/** What a run log tells; prompts are kept apart and are no event for a reader. */
public sealed interface Event {
    /**
     * A log begins.
     *
     * @param manifest SHA-256 of the bytes of {@code manifest.json}
     */
    record Opened(RunId run, String manifest, int shard, Instant at) implements Event {}

    /**
     * One step of one sample was answered.
     *
     * @param keys ledger keys: none, one for the step, or one for each request
     * @param reused places in the list of responses that were not paid for this step, but read from the ledger
     */
    record Answers(
            SampleId sample, int step, Respondent to, List<Answered> answered, List<String> keys, Set<Integer> reused)
            implements Event {
        public Answers {
            answered = List.copyOf(answered);
            keys = List.copyOf(keys);
            reused = Collections.unmodifiableSet(new TreeSet<>(reused));
        }
    }

    /** A sample has an outcome. */
    record Concluded(int index, String target, Optional<String> cluster, Outcome outcome) implements Event {}

    /** Something happened to the run as a whole. */
    record Marked(Mark what, Instant at, Map<String, String> facts) implements Event {}

    /** What happened to the run as a whole. */
    enum Mark {
        STARTED,
        RESUMED,
        PAUSED,
        FINISHED,
        RESCORED,
        /** Something speaks against one unchanged model; see {@code RunFlag}. */
        FLAGGED
    }
}
