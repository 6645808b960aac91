package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.banzuke.api.Cancellation;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.io.Clockwork;

/**
 * Calls a model, and again for what failed for a passing reason. The only place where calls are repeated: backends make each
 * call once, and say by the kind of failure whether another may help. Thread-safe.
 */
public final class Asking {
    private final LanguageModel model;
    private final Retries retries;
    private final Cancellation cancellation;
    private final Clockwork clockwork;
    private final Spending spending;
    private final Pause pause;
    private final RetryBudget budget = new RetryBudget();
    /** As many places as the model takes calls at a time; further batches wait here, prepared. */
    private final Semaphore places;

    /** Calls this model, again and again as these rules say, within this budget. */
    public Asking(
            LanguageModel model,
            Retries retries,
            Cancellation cancellation,
            Pause pause,
            Spending spending,
            Clockwork clockwork) {
        this.pause = pause;
        pause.endWith(cancellation);
        this.spending = spending;
        this.model = model;
        this.retries = retries;
        this.cancellation = cancellation;
        this.clockwork = clockwork;
        this.places = new Semaphore(model.capabilities().maxConcurrentBatches());
    }

    /**
     * Does work in one of the places for calls, once the run is not paused. What is to be kept is kept in the same place,
     * before the next batch may be asked: so a crash can only lose as many calls as the model takes at a time.
     */
    void inPlace(Runnable work) {
        places.acquireUninterruptibly();
        try {
            pause.pass();
            work.run();
        } finally {
            places.release();
        }
    }

    /** Returns what asks for the end. */
    Cancellation cancellation() {
        return cancellation;
    }

    /** Returns whether nothing more will be asked. */
    boolean ending() {
        return cancellation.requested();
    }

    /**
     * Asks, in a place, and puts down what came back; a request is missing if the end was asked for before it was answered.
     *
     * @param came called behind each round of calls, before the pause for the next, and before an error of the model as a whole is
     *     passed on: what came was paid, and should not be lost while others are repeated
     */
    void ask(List<Request> requests, Map<RequestId, Response> got, Runnable came) {
        var open = requests;
        budget.made(requests.size());
        for (var attempt = 1; !open.isEmpty() && !cancellation.requested(); attempt++) {
            if (attempt > 1) {
                clockwork.pause(retries.pause(attempt), cancellation);
                pause.pass();
            }
            var answers = new LinkedHashMap<RequestId, Response>();
            try {
                call(open, answers);
            } finally {
                spending.add(answers.values());
                got.putAll(answers);
                came.run();
            }
            open = attempt < retries.attempts() ? worthRetrying(open, got, attempt) : List.of();
        }
    }

    private void call(List<Request> requests, Map<RequestId, Response> got) {
        model.answer(
                requests,
                answered -> {
                    synchronized (got) {
                        got.put(answered.request().id(), answered.response());
                    }
                },
                cancellation);
    }

    private List<Request> worthRetrying(List<Request> asked, Map<RequestId, Response> got, int attempt) {
        var again = new ArrayList<Request>();
        synchronized (got) {
            for (var request : asked) {
                if (got.get(request.id()) instanceof Response.Failed failed
                        && attempt <= failed.kind().retries()) {
                    again.add(request);
                }
            }
        }
        return again.subList(0, budget.take(again.size()));
    }
}
