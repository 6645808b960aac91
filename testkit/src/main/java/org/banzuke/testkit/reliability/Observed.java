package org.banzuke.testkit.reliability;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the trials of a promise showed. Immutable.
 *
 * @param promise its number in the list of promises, such as {@code P1}
 * @param scenario what was done, in plain words
 * @param trials how often
 * @param lost how often the promise was broken: answers lost, numbers that differ, damage not noticed
 * @param repeated calls made more than once, where the promise is about calls
 * @param stated repeated calls the program itself said were possible
 * @param figures further numbers by name, unit included; those of several lines are added; a name that begins
 *     with "most" is a maximum
 * @param skipped why there were no trials
 */
public record Observed(
        String promise,
        String scenario,
        long trials,
        long lost,
        OptionalLong repeated,
        OptionalLong stated,
        Map<String, Double> figures,
        Optional<String> skipped) {
    public Observed {
        if (!promise.matches("P[1-9][0-9]?")) {
            throw new IllegalArgumentException("a promise is called P1, P2, … (" + promise + ")");
        }
        if (trials < 0 || lost < 0) {
            throw new IllegalArgumentException("trials and losses are counted from 0");
        }
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Returns what so many trials showed. */
    public static Observed in(long trials, String promise, String scenario, long lost) {
        return new Observed(
                promise,
                scenario,
                trials,
                lost,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of(),
                Optional.empty());
    }

    /** Returns that no trial could be made here. */
    public static Observed skipped(String promise, String scenario, String reason) {
        return new Observed(
                promise, scenario, 0, 0, OptionalLong.empty(), OptionalLong.empty(), Map.of(), Optional.of(reason));
    }

    /** Returns the same with the calls that were made more than once, and those the program said might be. */
    public Observed repeats(long seen, long said) {
        return new Observed(
                promise, scenario, trials, lost, OptionalLong.of(seen), OptionalLong.of(said), figures, skipped);
    }

    /** Returns the same with a further figure, such as {@code "most seconds to its end"}. */
    public Observed figure(String name, double value) {
        var more = new LinkedHashMap<>(figures);
        more.put(name, value);
        return new Observed(promise, scenario, trials, lost, repeated, stated, more, skipped);
    }
}
