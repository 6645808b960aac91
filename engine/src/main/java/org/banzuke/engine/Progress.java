package org.banzuke.engine;

import java.time.Duration;
import org.banzuke.runlog.result.Totals;

/**
 * How far a run has come; everything counted here is on disk.
 *
 * @param planned samples of all tasks
 * @param done samples with an outcome, those of earlier sittings included
 * @param before samples that were done when this sitting began
 * @param failed samples that failed
 * @param noAnswer samples whose first filter found no answer
 * @param totals requests and tokens of this sitting
 * @param elapsed time since this sitting began
 * @param paused whether no new call starts until somebody says so
 */
public record Progress(
        int planned, int done, int before, int failed, int noAnswer, Totals totals, Duration elapsed, boolean paused) {}
