package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banzuke.api.Answered;
import org.banzuke.api.Response;
import org.banzuke.engine.ledger.LedgerKey;
import org.banzuke.runlog.event.Event;

/**
 * A step with all its answers.
 *
 * @param keys ledger keys, none if the responses are not in the ledger
 * @param reused whether all responses were in the ledger before
 */
record Reply(Turn turn, List<Answered> answered, List<String> keys, boolean reused) {
    static Reply of(Turn turn, List<Response> responses, List<Row> rows, Set<LedgerKey> known) {
        var answered = new ArrayList<Answered>();
        for (var i = 0; i < responses.size(); i++) {
            answered.add(new Answered(turn.step().requests().get(i), responses.get(i)));
        }
        var kept = !rows.isEmpty() && !Turn.failed(answered);
        return new Reply(
                turn,
                answered,
                kept ? rows.stream().map(row -> row.key().hash()).toList() : List.of(),
                kept && rows.stream().allMatch(row -> known.contains(row.key())));
    }

    Event.Answers event() {
        return new Event.Answers(turn.sample().id(), turn.number(), turn.step().to(), answered, keys, reused);
    }
}
