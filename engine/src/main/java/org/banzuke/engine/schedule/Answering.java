package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.engine.ledger.Ledger;
import org.banzuke.engine.ledger.LedgerKey;

/**
 * Answers the steps of a batch: from the ledger what is there, from the model the rest, each question once even if two
 * samples ask it at the same time. Thread-safe.
 */
final class Answering {
    private final LanguageModel model;
    private final Ledger ledger;
    private final Asking asking;
    private final IdentityWatch watch;
    private final ConcurrentMap<LedgerKey, CountDownLatch> inFlight = new ConcurrentHashMap<>();

    Answering(LanguageModel model, Ledger ledger, Asking asking, IdentityWatch watch) {
        this.model = model;
        this.ledger = ledger;
        this.asking = asking;
        this.watch = watch;
    }

    /** Returns the answers of each step that is wholly answered, failures included. */
    List<Reply> answer(List<Turn> turns) {
        return ledger.keeps() ? throughLedger(turns) : directly(turns);
    }

    private List<Reply> directly(List<Turn> turns) {
        var requests = new ArrayList<Request>();
        turns.forEach(turn -> requests.addAll(turn.step().requests()));
        watch.before(requests.size());
        var got = asking.inPlace(() -> asking.ask(requests));
        return replies(turns, got, Map.of(), Set.of());
    }

    private List<Reply> throughLedger(List<Turn> turns) {
        var together = model.capabilities().preferredBatch() > 1;
        var rowsByTurn = new IdentityHashMap<Turn, List<Row>>();
        var rowsByKey = new LinkedHashMap<LedgerKey, List<Row>>();
        for (var turn : turns) {
            var rows = Row.of(model.identity(), turn.step().requests(), together);
            rowsByTurn.put(turn, rows);
            rows.forEach(row ->
                    rowsByKey.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row));
        }
        var got = new HashMap<RequestId, Response>();
        var known = ledger.find(List.copyOf(rowsByKey.keySet()));
        known.forEach((key, responses) -> spread(rowsByKey.getOrDefault(key, List.of()), responses, got));
        var missing = new LinkedHashMap<>(rowsByKey);
        missing.keySet().removeAll(known.keySet());
        askOrWait(missing, got);
        return replies(turns, got, rowsByTurn, known.keySet());
    }

    /** Claims what nobody asks, asks it, gives it free, and only then waits for what others ask: nobody waits in a ring. */
    private void askOrWait(Map<LedgerKey, List<Row>> missing, Map<RequestId, Response> got) {
        var claimed = new LinkedHashMap<LedgerKey, List<Row>>();
        var others = new LinkedHashMap<LedgerKey, CountDownLatch>();
        var latch = new CountDownLatch(1);
        missing.forEach((key, rows) -> {
            var other = inFlight.putIfAbsent(key, latch);
            if (other == null) {
                claimed.put(key, rows);
            } else {
                others.put(key, other);
            }
        });
        try {
            askClaimed(claimed, got);
        } finally {
            claimed.keySet().forEach(inFlight::remove);
            latch.countDown();
        }
        if (!others.isEmpty()) {
            others.values().forEach(Answering::await);
            takeFromOthers(missing, others.keySet(), got);
        }
    }

    private void takeFromOthers(Map<LedgerKey, List<Row>> missing, Set<LedgerKey> keys, Map<RequestId, Response> got) {
        var known = ledger.find(List.copyOf(keys));
        var still = new LinkedHashMap<LedgerKey, List<Row>>();
        for (var key : keys) {
            var rows = missing.getOrDefault(key, List.of());
            var responses = known.get(key);
            if (responses == null) {
                still.put(key, rows);
            } else {
                spread(rows, responses, got);
            }
        }
        if (!still.isEmpty()) {
            askOrWait(still, got);
        }
    }

    private void askClaimed(Map<LedgerKey, List<Row>> claimed, Map<RequestId, Response> got) {
        if (claimed.isEmpty()) {
            return;
        }
        var requests = new ArrayList<Request>();
        claimed.values().forEach(rows -> requests.addAll(rows.getFirst().requests()));
        watch.before(requests.size());
        var answers = asking.inPlace(() -> {
            if (asking.ending()) {
                return Map.<RequestId, Response>of();
            }
            ledger.intend(List.copyOf(claimed.keySet()));
            var came = asking.ask(requests);
            keep(claimed, came);
            return came;
        });
        claimed.values().forEach(rows -> spread(rows, responses(rows.getFirst().requests(), answers), got));
    }

    /** Keeps what is wholly answered and did not fail. */
    private void keep(Map<LedgerKey, List<Row>> claimed, Map<RequestId, Response> answers) {
        var worthKeeping = new LinkedHashMap<LedgerKey, List<Response>>();
        claimed.forEach((key, rows) -> {
            var responses = responses(rows.getFirst().requests(), answers);
            if (!responses.isEmpty() && responses.stream().noneMatch(Response.Failed.class::isInstance)) {
                worthKeeping.put(key, responses);
            }
        });
        if (!worthKeeping.isEmpty()) {
            ledger.keep(worthKeeping);
        }
    }

    private static List<Response> responses(List<Request> requests, Map<RequestId, Response> got) {
        var responses = new ArrayList<Response>();
        for (var request : requests) {
            var response = got.get(request.id());
            if (response != null) {
                responses.add(response);
            }
        }
        return responses.size() == requests.size() ? responses : List.of();
    }

    private static void spread(List<Row> rows, List<Response> responses, Map<RequestId, Response> got) {
        for (var row : rows) {
            for (var i = 0; i < responses.size(); i++) {
                got.put(row.requests().get(i).id(), responses.get(i));
            }
        }
    }

    private static List<Reply> replies(
            List<Turn> turns, Map<RequestId, Response> got, Map<Turn, List<Row>> rows, Set<LedgerKey> known) {
        var replies = new ArrayList<Reply>();
        for (var turn : turns) {
            var responses = responses(turn.step().requests(), got);
            if (!responses.isEmpty()) {
                replies.add(Reply.of(turn, responses, rows.getOrDefault(turn, List.of()), known));
            }
        }
        return replies;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
