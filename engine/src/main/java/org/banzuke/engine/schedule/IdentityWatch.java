package org.banzuke.engine.schedule;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.banzuke.api.Doubt;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.RunFlag;
import org.banzuke.engine.canary.Canaries;
import org.banzuke.engine.canary.CanaryRule;

/**
 * Watches that one unchanged model answers a run: asks canaries at their times, and hears what the backend noticed.
 *
 * <p>The first call that is made waits until the canaries of the beginning are answered, and everybody with it; later rounds are asked
 * beside the run's calls, so a swap is seen in the round behind it: within {@value Canaries#EVERY} calls, and those that fly
 * while the round does. Where a whole round fails nothing is compared, and after the very first one no canary is asked again.
 * Thread-safe.
 */
final class IdentityWatch {
    private static final Doubt CHANGED =
            new Doubt(Doubt.Kind.IDENTITY_CHANGED, "the canaries' answers are another model's");

    private final LanguageModel model;
    private final CanaryCalls calls;
    private final Watching watching;
    private final CanaryRule rule = new CanaryRule();
    private final AtomicLong asked;
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean canaries;
    private volatile long lastRound;
    private volatile long undoubted;
    /** Whether the newest round left open what to think of it. */
    private volatile boolean isOpen;
    /** Changes that were found and not told: by this sitting, or by one that ended before it told. */
    private final Queue<RunFlag> changes = new ConcurrentLinkedQueue<>();

    private long lastLook;
    private int heard;
    private int rounds;

    IdentityWatch(LanguageModel model, CanaryCalls calls, Watching watching) {
        this.model = model;
        this.calls = calls;
        this.watching = watching;
        this.canaries = watching.canaries();
        this.asked = new AtomicLong(watching.asked());
        this.lastRound = watching.asked();
        this.lastLook = watching.asked();
        for (var logged : watching.earlier()) {
            judge(rule.accept(logged.round()), logged.begun());
            rounds = logged.round().number() + 1;
            lastRound = logged.ended();
        }
        var told = watching.told().stream().filter(flag -> flag.doubt().equals(CHANGED));
        told.forEach(_ -> changes.poll());
    }

    /** Draws the conclusion from a round that began after so many calls. */
    private void judge(CanaryRule.Verdict verdict, long begun) {
        if (verdict == CanaryRule.Verdict.CHANGED) {
            changes.add(new RunFlag(CHANGED, undoubted, asked.get()));
        }
        isOpen = verdict == CanaryRule.Verdict.ASK_AGAIN;
        if (!isOpen) {
            undoubted = begun;
        }
    }

    /** Takes that so many calls are about to be made. */
    void before(int count) {
        if (canaries) {
            begin();
        }
        var now = asked.addAndGet(count);
        if (canaries && now / Canaries.EVERY > (now - count) / Canaries.EVERY && now > lastRound) {
            round(now);
        }
        look();
    }

    /** Takes that the run has made its last call; an earlier sitting may have made it, and died before its round. */
    void end() {
        if (canaries && rounds > 0 && (isOpen || asked.get() - lastRound >= Canaries.ROUND)) {
            round(asked.get());
        }
        look();
    }

    /** Hears what the backend noticed since it was last heard. */
    synchronized void look() {
        for (var change = changes.poll(); change != null; change = changes.poll()) {
            watching.flags().accept(change);
        }
        var doubts = model.doubts();
        for (var doubt : doubts.subList(heard, doubts.size())) {
            watching.flags().accept(new RunFlag(doubt, lastLook, asked.get()));
        }
        heard = doubts.size();
        lastLook = asked.get();
    }

    private void begin() {
        if (!first.compareAndSet(true, false)) {
            await(begun);
            return;
        }
        try {
            var missing = Math.max(1, Canaries.ROUNDS_AT_START - rounds);
            for (var i = 0; i < missing && canaries; i++) {
                round(asked.get());
            }
        } finally {
            begun.countDown();
        }
    }

    /** One round at a time: where one takes longer than the calls between two, the next is left out. */
    private void round(long now) {
        if (!turn.tryAcquire()) {
            return;
        }
        try {
            lastRound = now;
            judge(verdict(), now);
        } finally {
            turn.release();
        }
    }

    /** Asks until something can be said; that another round is wanted is left where one failed. */
    private CanaryRule.Verdict verdict() {
        var verdict = CanaryRule.Verdict.ASK_AGAIN;
        while (verdict == CanaryRule.Verdict.ASK_AGAIN) {
            var round = calls.ask(watching.run(), rounds);
            if (round.isEmpty()) {
                canaries = rounds > 0;
                return verdict;
            }
            rounds++;
            verdict = rule.accept(round);
        }
        return verdict;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
