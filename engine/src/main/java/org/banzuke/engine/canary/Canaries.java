package org.banzuke.engine.canary;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;

/**
 * The canaries, and when they are asked: a round of eight before a run's first call, a second one at once (the noise floor),
 * one after every 500 calls, and one at the end. A sitting that goes on with a run begins with one round. Runs of fewer than 100
 * samples have none: there 24 canaries would cost more than they tell. Pure.
 */
public final class Canaries {
    /** Canaries of one round. */
    public static final int ROUND = 8;

    /** Calls between two rounds. */
    public static final int EVERY = 500;

    /** Fewest samples of a run that is watched. */
    public static final int FEWEST_SAMPLES = 100;

    /** Rounds before the first call. */
    public static final int ROUNDS_AT_START = 2;

    /** Most tokens of an answer: different models part within a few words on questions as open as these. */
    public static final int ANSWER_TOKENS = 16;

    /** Name that canaries have in place of a task's. */
    private static final String NAME = "canary";

    private static final List<String> PROMPTS = List.of(
            "Write one sentence about a lighthouse keeper who collects clocks.",
            "Invent a name for a village beside a river, then say why it has that name.",
            "Go on with this story: The old baker opened the cellar door and",
            "Write the first line of a poem about rain on a tin roof.",
            "Say in one sentence what the colour green is like to somebody who has never seen it.",
            "Name four fruits, the one you would eat first in front.",
            "Give advice to a young fox in one short sentence.",
            "Translate into French: The baker's cat sleeps on a warm sack of flour.");

    private Canaries() {}

    /** Returns how many canaries a run takes that asks so many samples by so many calls, if nothing looks suspicious. */
    public static long planned(long samples, long calls) {
        return samples < FEWEST_SAMPLES ? 0 : ROUND * (ROUNDS_AT_START + calls / EVERY + (calls % EVERY > 0 ? 1 : 0));
    }

    /** Returns characters of the prompts of one round. */
    public static long characters() {
        return PROMPTS.stream().mapToLong(String::length).sum();
    }

    /**
     * Returns the requests of a round. Run and round stand in the sampling's further arguments, which decide the ledger key:
     * so no answer to an earlier round is taken for one to this, and a row of the ledger says what it is.
     */
    public static List<Request> requests(RunId run, int round) {
        return IntStream.range(0, ROUND).mapToObj(i -> request(run, round, i)).toList();
    }

    private static Request request(RunId run, int round, int index) {
        var id = new RequestId(new SampleId(NAME, round + "." + index), 0, 0, 0);
        Map<String, Object> marks = Map.of(NAME, run + "/" + round, "logprobs", true);
        return new Request.Generate(
                id, Prompt.of(PROMPTS.get(index)), new Sampling(ANSWER_TOKENS, List.of(), 0, 1, 0, 0, marks));
    }

    /** Returns the round a canary belongs to. */
    static int round(SampleId canary) {
        return Integer.parseInt(canary.key().substring(0, canary.key().indexOf('.')));
    }

    /** Returns which canary of its round it is. */
    static int index(SampleId canary) {
        return Integer.parseInt(canary.key().substring(canary.key().indexOf('.') + 1));
    }
}
