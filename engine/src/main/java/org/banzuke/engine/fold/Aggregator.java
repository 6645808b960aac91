package org.banzuke.engine.fold;

import java.util.Optional;
import org.banzuke.api.MetricSpec;
import org.banzuke.runlog.result.Compat;
import org.banzuke.runlog.result.Measurement;

/** Makes one number of a task's scores. Pure. */
interface Aggregator {
    /** Returns our estimate. */
    Measurement measure(MetricSpec metric, ScoreColumn scores, Clusters clusters);

    /** Returns lm-eval's number. */
    Optional<Compat> compat(MetricSpec metric, ScoreColumn scores);
}
