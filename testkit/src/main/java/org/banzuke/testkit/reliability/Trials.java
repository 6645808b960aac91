package org.banzuke.testkit.reliability;

import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The trials of one test. Each has a seed of its own, the first one's plus its number, so that any of them can be made again
 * alone. Immutable.
 *
 * <p>The system property {@code banzuke.trials} says how many: {@code commit} (the default), {@code night}, or a number;
 * {@code banzuke.seed} gives another first seed, so that nights need not repeat each other.
 *
 * @param test the test that makes them
 * @param count how many there are
 * @param seed the first trial's seed
 */
public record Trials(Class<?> test, int count, long seed) {
    /** Returns the trials of a test that makes so many at each commit, so many a night, and begins with this seed. */
    public static Trials of(Class<?> test, int commit, int night, long usualSeed) {
        var chosen = property("banzuke.seed", Long.toString(usualSeed));
        return new Trials(test, count(commit, night), Long.parseLong(chosen));
    }

    /** Returns the number that holds now. */
    public static int count(int commit, int night) {
        var chosen = property("banzuke.trials", "commit");
        return switch (chosen) {
            case "commit" -> commit;
            case "night" -> night;
            default -> {
                if (!chosen.matches("[1-9][0-9]{0,8}")) {
                    throw new IllegalArgumentException(
                            "banzuke.trials is " + chosen + ". Maybe commit, night, or a number of trials.");
                }
                yield Integer.parseInt(chosen);
            }
        };
    }

    /** Returns the seed of a trial, counted from 0. */
    public long seed(int trial) {
        return seed + trial;
    }

    /** Returns the randomness of a trial. */
    public SplittableRandom random(int trial) {
        return new SplittableRandom(seed(trial));
    }

    /** Returns what a failed assertion must say: the seed, and the command that makes the trial again. */
    public String replay(int trial) {
        var module = Path.of("").toAbsolutePath().getFileName();
        return "seed " + seed(trial) + "; again by: ./mvnw -Pdev -pl " + module + " -am test -Dtest="
                + test.getSimpleName() + " -Dbanzuke.trials=1 -Dbanzuke.seed=" + seed(trial);
    }

    /** Writes down what was seen, for {@code docs/reliability.md}; to be called before anything is asserted. */
    public void report(Observed observed) {
        Observation.of(this, observed).append(Observation.FOLDER);
    }

    static String property(String name, String fallback) {
        var value = System.getProperty(name, "");
        return value.isEmpty() || value.startsWith("$") ? fallback : value;
    }
}
