package org.banzuke.testkit.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a fake server behaves. Immutable.
 *
 * @param key the key it wants, as bearer token
 * @param latency time before each answer to a completion
 * @param faults what goes wrong
 * @param echoes whether completions give the log-probabilities of the prompt
 * @param tokenizes whether there is {@code /tokenize}
 * @param listsModels whether there is {@code /v1/models}
 * @param lineEnd end of lines of server-sent events
 * @param answer text generated for a prompt
 */
public record Habits(
        Optional<String> key,
        Duration latency,
        FaultPlan faults,
        boolean echoes,
        boolean tokenizes,
        boolean listsModels,
        String lineEnd,
        Function<String, String> answer) {
    /** Wants no key, answers at once, without faults, with all routes. */
    public static final Habits USUAL = new Habits(
            Optional.empty(),
            Duration.ZERO,
            FaultPlan.NONE,
            true,
            true,
            true,
            "\n",
            prompt -> "answer " + Math.floorMod(prompt.hashCode(), 1000));

    /** Returns the habits with a key. */
    public Habits wanting(String wanted) {
        return new Habits(Optional.of(wanted), latency, faults, echoes, tokenizes, listsModels, lineEnd, answer);
    }

    /** Returns the habits with this time before each answer. */
    public Habits taking(Duration time) {
        return new Habits(key, time, faults, echoes, tokenizes, listsModels, lineEnd, answer);
    }

    /** Returns the habits with these faults. */
    public Habits failing(FaultPlan plan) {
        return new Habits(key, latency, plan, echoes, tokenizes, listsModels, lineEnd, answer);
    }

    /** Returns the habits of a server that ignores echo. */
    public Habits silentOnEcho() {
        return new Habits(key, latency, faults, false, tokenizes, listsModels, lineEnd, answer);
    }

    /** Returns the habits of a server with the routes of the OpenAI API only. */
    public Habits withoutTokenizer() {
        return new Habits(key, latency, faults, echoes, false, listsModels, lineEnd, answer);
    }

    /** Returns the habits of a server that does not say which models it has. */
    public Habits withoutModelList() {
        return new Habits(key, latency, faults, echoes, tokenizes, false, lineEnd, answer);
    }

    /** Returns the habits with these line ends in streams. */
    public Habits endingLinesWith(String end) {
        return new Habits(key, latency, faults, echoes, tokenizes, listsModels, end, answer);
    }

    /** Returns the habits with these texts. */
    public Habits answering(Function<String, String> texts) {
        return new Habits(key, latency, faults, echoes, tokenizes, listsModels, lineEnd, texts);
    }
}
