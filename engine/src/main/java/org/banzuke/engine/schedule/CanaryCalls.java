package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.banzuke.api.Answered;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Respondent;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.engine.canary.Canaries;
import org.banzuke.engine.canary.Round;
import org.banzuke.engine.ledger.Ledger;
import org.banzuke.io.Clockwork;
import org.banzuke.runlog.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Asks canaries as the run's own questions are asked: an intent, a place among the calls in flight, a row of the ledger, an event, and
 * what they take counts in the budget. Thread-safe.
 */
final class CanaryCalls {
    private final LanguageModel model;
    private final Ledger ledger;
    private final Set<String> owed;
    private final Asking asking;
    private final Journal journal;
    private final Clockwork clockwork;

    /** Asks this model; {@code owed} are keys of the ledger that this run paid for and has not logged. */
    CanaryCalls(
            LanguageModel model, Ledger ledger, Set<String> owed, Asking asking, Journal journal, Clockwork clockwork) {
        this.owed = owed;
        this.clockwork = clockwork;
        this.model = model;
        this.ledger = ledger;
        this.asking = asking;
        this.journal = journal;
    }

    /** Asks a round; what was answered before a crash, and is in no log, is found in the ledger. */
    Round ask(RunId run, int number) {
        var events = new ArrayList<Event.Answers>();
        try (var threads = Executors.newThreadPerTaskExecutor(clockwork.workers())) {
            var calls = Canaries.requests(run, number).stream()
                    .map(request -> threads.submit(() -> answer(request)))
                    .toList();
            for (var call : calls) {
                call.get().ifPresent(events::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
        journal.append(List.copyOf(events));
        return Round.of(number, events);
    }

    private static RuntimeException rethrown(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new EvalException(EvalErrorCode.INTERNAL, "Asking a canary failed (" + e.getCause() + ").", e);
    }

    private Optional<Event.Answers> answer(Request request) {
        var row = Row.of(model.identity(), List.of(request), false).getFirst();
        var known = ledger.find(List.of(row.key())).get(row.key());
        if (known != null) {
            return Optional.of(
                    event(request, known.getFirst(), row, !owed.remove(row.key().hash())));
        }
        return call(request, row).map(response -> event(request, response, row, false));
    }

    private Optional<Response> call(Request request, Row row) {
        var got = new LinkedHashMap<RequestId, Response>();
        asking.inPlace(() -> {
            if (!asking.ending()) {
                ledger.intend(List.of(row.key()));
                asking.ask(List.of(request), got, () -> keep(row, got.get(request.id())));
            }
        });
        return Optional.ofNullable(got.get(request.id()));
    }

    private void keep(Row row, @Nullable Response response) {
        if (response != null && !(response instanceof Response.Failed)) {
            ledger.keep(Map.of(row.key(), List.of(response)));
        }
    }

    private Event.Answers event(Request request, Response response, Row row, boolean reused) {
        var kept = ledger.keeps() && !(response instanceof Response.Failed);
        return new Event.Answers(
                request.id().sample(),
                0,
                Respondent.CANARY,
                List.of(new Answered(request, response)),
                kept ? List.of(row.key().hash()) : List.of(),
                reused ? Set.of(0) : Set.of());
    }
}
