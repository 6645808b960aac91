package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banzuke.api.Answered;
import org.banzuke.api.Response;
import org.banzuke.runlog.event.Event;

/**
 * A step with all its answers.
 *
 * @param keys ledger keys, none if the responses are not in the ledger
 * @param reused places of responses that were not paid for this step: they were in the ledger, or another step asked the same
 */
record Reply(Turn turn, List<Answered> answered, List<String> keys, Set<Integer> reused) {
    static Reply of(Turn turn, List<Response> responses, List<Row> rows, Set<Row> paid) {
        var answered = new ArrayList<Answered>();
        for (var i = 0; i < responses.size(); i++) {
            answered.add(new Answered(turn.step().requests().get(i), responses.get(i)));
        }
        var kept = !rows.isEmpty() && !Turn.failed(answered);
        return new Reply(
                turn,
                answered,
                kept ? rows.stream().map(row -> row.key().hash()).toList() : List.of(),
                reused(answered, rows, paid));
    }

    /** A row holds all responses of the step, or each its own. */
    private static Set<Integer> reused(List<Answered> answered, List<Row> rows, Set<Row> paid) {
        var reused = new TreeSet<Integer>();
        for (var i = 0; i < answered.size() && !rows.isEmpty(); i++) {
            var row = rows.get(Math.min(i, rows.size() - 1));
            if (!paid.contains(row) && !(answered.get(i).response() instanceof Response.Failed)) {
                reused.add(i);
            }
        }
        return reused;
    }

    Event.Answers event() {
        return new Event.Answers(turn.sample().id(), turn.number(), turn.step().to(), answered, keys, reused);
    }
}
