package org.banzuke.engine.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.Doubt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.runlog.event.Event;

/**
 * Looks for repeats of a question that are all alike although the answers are drawn (temperature above 0): then a cache may have
 * answered in place of the model. Short answers may well be alike, so only those of {@value #LONG} characters count, and one
 * question whose repeats differ takes the doubt away. Confined.
 */
final class RepeatFold {
    private static final int LONG = 40;

    /** So many questions say more than one does. */
    private static final int ENOUGH = 8;

    private int alike;
    private boolean differ;

    void accept(Event.Answers answers) {
        if (differ || answers.answered().size() < 2) {
            return;
        }
        var texts = new HashMap<Object, Set<String>>();
        var repeats = new HashMap<Object, Integer>();
        for (var answered : answers.answered()) {
            if (answered.request() instanceof Request.Generate asked
                    && asked.sampling().temperature() > 0
                    && answered.response() instanceof Response.Generated got
                    && got.text().length() >= LONG) {
                texts.computeIfAbsent(asked.prompt(), _ -> new HashSet<>()).add(got.text());
                repeats.merge(asked.prompt(), 1, Integer::sum);
            }
        }
        texts.forEach((prompt, seen) -> {
            if (repeats.getOrDefault(prompt, 0) > 1) {
                differ |= seen.size() > 1;
                alike++;
            }
        });
    }

    Optional<Doubt> doubt() {
        return differ || alike < ENOUGH
                ? Optional.empty()
                : Optional.of(new Doubt(
                        Doubt.Kind.SUSPICIOUS,
                        "all repeats of each of " + alike
                                + " questions have the same text though they are drawn at a temperature above 0; a cache may have"
                                + " answered"));
    }
}
