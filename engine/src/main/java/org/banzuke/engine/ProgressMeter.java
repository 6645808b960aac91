package org.banzuke.engine;

import java.time.Duration;
import java.util.List;
import org.banzuke.api.SampleId;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.engine.schedule.Pause;
import org.banzuke.io.Clockwork;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.result.Totals;

/** Folds events once they are durable, and tells a listener about it. Thread-safe. */
final class ProgressMeter {
    private static final long INTERVAL_NANOS = 100_000_000;

    private final RunFold fold;
    private final ProgressListener listener;
    private final Clockwork clockwork;
    private final Pause pause;
    private final long began;
    private final int before;
    private final Totals totalsBefore;
    private long reported;

    ProgressMeter(RunFold fold, ProgressListener listener, Pause pause, Clockwork clockwork) {
        this.pause = pause;
        this.clockwork = clockwork;
        this.began = clockwork.nanoTime();
        this.reported = began;
        this.fold = fold;
        this.listener = listener;
        this.before = fold.done();
        this.totalsBefore = fold.totals();
    }

    synchronized void accept(List<Event> events) {
        events.forEach(fold::accept);
        if (clockwork.nanoTime() - reported >= INTERVAL_NANOS) {
            report();
        }
    }

    synchronized boolean done(SampleId sample, int index) {
        return fold.done(sample, index);
    }

    synchronized void report() {
        reported = clockwork.nanoTime();
        listener.progress(new Progress(
                fold.planned(),
                fold.done(),
                before,
                fold.failed(),
                fold.noAnswer(),
                since(totalsBefore, fold.totals()),
                Duration.ofNanos(reported - began),
                pause.paused()));
    }

    private static Totals since(Totals before, Totals now) {
        return new Totals(
                now.requests() - before.requests(),
                now.fromLedger() - before.fromLedger(),
                now.promptTokens() - before.promptTokens(),
                now.completionTokens() - before.completionTokens(),
                now.computedTokens() - before.computedTokens(),
                now.nanoDollars() - before.nanoDollars(),
                now.unpriced() - before.unpriced(),
                now.possiblyTwice() - before.possiblyTwice(),
                now.canaries() - before.canaries(),
                now.cutPrompts() - before.cutPrompts());
    }
}
