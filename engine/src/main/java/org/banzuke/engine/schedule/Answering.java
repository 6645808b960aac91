package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.Collections;
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
    /** Rows that this run paid for before and has not logged: the first that uses one logs it as paid. */
    private final Set<String> owed;

    private final ConcurrentMap<LedgerKey, CountDownLatch> inFlight = new ConcurrentHashMap<>();

    Answering(LanguageModel model, Ledger ledger, Set<String> owed, Asking asking, IdentityWatch watch) {
        this.owed = owed;
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
        var got = new LinkedHashMap<RequestId, Response>();
        asking.inPlace(() -> asking.ask(requests, got, () -> {}));
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
        Set<Row> paid = Collections.newSetFromMap(new IdentityHashMap<>());
        known.forEach((key, responses) -> {
            var rows = rowsByKey.getOrDefault(key, List.of());
            spread(rows, responses, got);
            if (owed.remove(key.hash())) {
                paid.add(rows.getFirst());
            }
        });
        var missing = new LinkedHashMap<>(rowsByKey);
        missing.keySet().removeAll(known.keySet());
        askOrWait(missing, got, paid);
        return replies(turns, got, rowsByTurn, paid);
    }

    /** Claims what nobody asks, asks it, gives it free, and only then waits for what others ask: nobody waits in a ring. */
    private void askOrWait(Map<LedgerKey, List<Row>> missing, Map<RequestId, Response> got, Set<Row> paid) {
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
            claimed.values().forEach(rows -> paid.add(rows.getFirst()));
            askClaimed(claimed, got);
        } finally {
            claimed.keySet().forEach(inFlight::remove);
            latch.countDown();
        }
        if (!others.isEmpty()) {
            others.values().forEach(Answering::await);
            takeFromOthers(missing, others.keySet(), got, paid);
        }
    }

    private void takeFromOthers(
            Map<LedgerKey, List<Row>> missing, Set<LedgerKey> keys, Map<RequestId, Response> got, Set<Row> paid) {
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
            askOrWait(still, got, paid);
        }
    }

    private void askClaimed(Map<LedgerKey, List<Row>> claimed, Map<RequestId, Response> got) {
        if (claimed.isEmpty()) {
            return;
        }
        var requests = new ArrayList<Request>();
        claimed.values().forEach(rows -> requests.addAll(rows.getFirst().requests()));
        watch.before(requests.size());
        var answers = new LinkedHashMap<RequestId, Response>();
        asking.inPlace(() -> {
            if (asking.ending()) {
                return;
            }
            ledger.intend(List.copyOf(claimed.keySet()));
            var open = new LinkedHashMap<>(claimed);
            asking.ask(requests, answers, () -> keep(open, answers));
        });
        claimed.values().forEach(rows -> spread(rows, responses(rows.getFirst().requests(), answers), got));
    }

    /** Keeps what is wholly answered and did not fail, and takes it off what is open. */
    private void keep(Map<LedgerKey, List<Row>> open, Map<RequestId, Response> answers) {
        var worthKeeping = new LinkedHashMap<LedgerKey, List<Response>>();
        open.forEach((key, rows) -> {
            var responses = responses(rows.getFirst().requests(), answers);
            if (!responses.isEmpty() && responses.stream().noneMatch(Response.Failed.class::isInstance)) {
                worthKeeping.put(key, responses);
            }
        });
        if (!worthKeeping.isEmpty()) {
            ledger.keep(worthKeeping);
            open.keySet().removeAll(worthKeeping.keySet());
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
            List<Turn> turns, Map<RequestId, Response> got, Map<Turn, List<Row>> rows, Set<Row> paid) {
        var replies = new ArrayList<Reply>();
        for (var turn : turns) {
            var responses = responses(turn.step().requests(), got);
            if (!responses.isEmpty()) {
                replies.add(Reply.of(turn, responses, rows.getOrDefault(turn, List.of()), paid));
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
