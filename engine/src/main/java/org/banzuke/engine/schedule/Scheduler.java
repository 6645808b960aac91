package org.banzuke.engine.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Respondent;
import org.banzuke.api.Step;
import org.banzuke.engine.ledger.Ledger;
import org.banzuke.io.Clockwork;
import org.banzuke.runlog.event.Event;

/**
 * Hands a plan's steps to a model, window by window, and each sample's next step behind its answers. One thread plans;
 * batches run on virtual threads, so many at a time as the model takes and as many again prepared.
 */
public final class Scheduler {
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final LanguageModel model;
    private final Journal journal;
    private final Cancellation cancellation;
    private final Answering answering;
    private final IdentityWatch watch;
    private final int most;
    private final Semaphore room;
    private final Crew crew;
    private final AtomicInteger running = new AtomicInteger();
    private final Semaphore changes = new Semaphore(0);
    private final ConcurrentLinkedQueue<Turn> further = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /**
     * Asks this model, through this ledger, and watches that it stays the same.
     *
     * @param owed keys of the ledger that this run paid for and did not log
     */
    public Scheduler(
            LanguageModel model,
            Ledger ledger,
            Set<String> owed,
            Journal journal,
            Asking asking,
            Watching watching,
            Clockwork clockwork) {
        this.model = model;
        this.journal = journal;
        this.cancellation = asking.cancellation();
        Set<String> unlogged = ConcurrentHashMap.newKeySet();
        unlogged.addAll(owed);
        var canaries = new CanaryCalls(model, ledger, unlogged, asking, journal, clockwork);
        this.watch = new IdentityWatch(model, canaries, watching);
        this.answering = new Answering(model, ledger, unlogged, asking, watch);
        this.most = 2 * model.capabilities().maxConcurrentBatches();
        this.room = new Semaphore(most);
        this.crew = new Crew(clockwork);
    }

    /**
     * Works until all samples have an outcome or the end was asked for; then what is in flight has ten seconds.
     *
     * @throws EvalException if a template fails, storage fails, or the model as a whole is gone
     */
    public void run(Plan plan) {
        try (var _ = cancellation.onRequest(this::wake)) {
            while (!ending() && planWindow(plan)) {
                Thread.onSpinWait();
            }
        } finally {
            watch.look();
            crew.end(ending() ? STOP : FOREVER);
        }
        rethrow();
        if (!ending()) {
            watch.end();
        }
    }

    /** Lets whoever plans see that the end was asked for, though no call may be answered any more. */
    private void wake() {
        changes.release();
        room.release();
    }

    private void rethrow() {
        switch (failure.get()) {
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case null, default -> {}
        }
    }

    private boolean ending() {
        return cancellation.requested() || failure.get() != null;
    }

    /** Returns false when nothing is left to plan or to wait for. */
    private boolean planWindow(Plan plan) {
        var before = running.get();
        var window = gather(plan);
        if (!window.isEmpty()) {
            window.batches(model.capabilities().preferredBatch()).forEach(this::start);
            return true;
        }
        if (before == 0) {
            return false;
        }
        waitForChange();
        return true;
    }

    private Window gather(Plan plan) {
        var window = new Window();
        while (!window.full()) {
            var turn = Optional.ofNullable(further.poll()).or(plan::next);
            if (turn.isEmpty()) {
                break;
            }
            window.add(checked(turn.get()));
        }
        return window;
    }

    private static Turn checked(Turn turn) {
        if (!turn.step().to().equals(Respondent.SUBJECT)) {
            throw new EvalException(
                    EvalErrorCode.UNKNOWN_NAME,
                    "Task " + turn.task().description().name() + " asks a respondent that this run does not have ("
                            + turn.step().to().name() + "). Maybe name a judge.");
        }
        return turn;
    }

    private void start(List<Turn> batch) {
        room.acquireUninterruptibly();
        if (ending()) {
            room.release();
            return;
        }
        running.incrementAndGet();
        crew.start(() -> work(batch));
    }

    private void work(List<Turn> batch) {
        try {
            if (!ending()) {
                answering.answer(batch).forEach(this::takeIn);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            running.decrementAndGet();
            room.release();
            changes.release();
        }
    }

    private void takeIn(Reply reply) {
        var turn = reply.turn();
        var answers = turn.with(reply.answered());
        var events = new ArrayList<Event>();
        events.add(reply.event());
        var next = Turn.failed(answers) ? Optional.<Step>empty() : turn.task().next(turn.sample(), answers);
        if (next.isEmpty()) {
            events.add(Turn.conclude(turn.task(), turn.sample(), answers));
        }
        journal.append(events);
        next.ifPresent(step -> further.add(new Turn(turn.task(), turn.sample(), answers, step)));
    }

    private void waitForChange() {
        try {
            changes.acquire();
            changes.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancellation.request();
        }
    }
}
