package org.banzuke.engine.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.Answered;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.wire.RequestJson;
import org.banzuke.testkit.http.Asked;
import org.banzuke.testkit.http.Fault;

/**
 * Lays what the server did beside what the model answered, question by question. A failure may be missing only where the endpoint
 * was closed, any answer only where power was lost.
 */
final class Classification {
    private final Life life;
    private final boolean streams;
    private final List<String> wrong = new ArrayList<>();

    private Classification(Life life, boolean streams) {
        this.life = life;
        this.streams = streams;
    }

    /** Returns what was taken for something else than it was. */
    static List<String> wrong(Life life, boolean streams) {
        var it = new Classification(life, streams);
        it.compare();
        return it.wrong;
    }

    private void compare() {
        var heard = new HashMap<String, List<Answered>>();
        life.heard()
                .forEach(answered -> heard.computeIfAbsent(key(answered.request()), _ -> new ArrayList<>())
                        .add(answered));
        var asked = new HashMap<String, List<Asked>>();
        life.asked()
                .forEach(call -> asked.computeIfAbsent(call.key(), _ -> new ArrayList<>())
                        .add(call));
        asked.forEach((key, calls) -> compare(calls, heard.getOrDefault(key, List.of())));
        heard.forEach((key, answers) -> {
            if (!asked.containsKey(key)) {
                wrong.add("answered and never asked: " + answers);
            }
        });
    }

    private void compare(List<Asked> calls, List<Answered> answers) {
        var next = 0;
        for (var call : calls) {
            var given = next < answers.size() ? Optional.of(answers.get(next)) : Optional.<Answered>empty();
            if (given.isPresent() && fits(call.fault(), given.get())) {
                next++;
            } else if (!mayBeMissing(call)) {
                wrong.add(call + " became " + given.map(Answered::response));
                return;
            }
        }
        if (next < answers.size()) {
            wrong.add("more answers than calls: " + answers);
        }
    }

    private boolean mayBeMissing(Asked call) {
        return life.crashed() || (life.failure().isPresent() && call.fault().isPresent());
    }

    private boolean fits(Optional<Fault> fault, Answered answered) {
        var likelihood = answered.request() instanceof Request.Loglikelihood;
        if (fault.isEmpty()) {
            return !(answered.response() instanceof Response.Failed);
        }
        // the id counts as repeated only behind another answer with it
        var first = fault.get() == Fault.REPEATED_ID && !(answered.response() instanceof Response.Failed);
        return first || Expected.of(fault.get(), likelihood, streams).fits(answered.response());
    }

    /** The idempotency key, made as {@code models.openai} makes it. */
    private static String key(Request request) {
        var content = List.of(RequestJson.content(request), request.id().repeat());
        return "banzuke-" + CanonicalJson.sha256(content).substring(0, 40);
    }
}
