package org.banzuke.stats.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Replicates;

/**
 * A data-generating process of {@code coverage.json} in code, and the methods that are tried on it.
 *
 * @param id the scenario's id
 * @param methods names of the methods, in the order of the file's results
 * @param rates what each method attains
 */
public record Scenario(String id, List<String> methods, Rates rates) {
    public Scenario {
        methods = List.copyOf(methods);
    }

    /** Attained rates, one a method. */
    @FunctionalInterface
    public interface Rates {
        /** Returns the rates of {@code replications} replications from a seed; exact ones ignore both. */
        double[] of(int replications, long seed);
    }

    /** One replication: for each method 1 if it covered, rejected, and so on, else 0; or a number to be averaged. */
    @FunctionalInterface
    public interface Replication {
        /** Returns one number a method. */
        double[] run(SplittableRandom random);
    }

    /** Returns a scenario whose rates are enumerated. */
    public static Scenario exact(String id, Supplier<double[]> rates, String... methods) {
        return new Scenario(id, List.of(methods), (_, _) -> rates.get());
    }

    /** Returns a scenario whose rates are means over replications, each with a stream of its own. */
    public static Scenario simulated(String id, Replication replication, String... methods) {
        return new Scenario(id, List.of(methods), (count, seed) -> means(runs(replication, count, seed)));
    }

    /** The same with the median over replications for the last method. */
    public static Scenario withMedian(String id, Replication replication, String... methods) {
        return new Scenario(id, List.of(methods), (count, seed) -> {
            var runs = runs(replication, count, seed);
            var rates = means(runs);
            var last = rates.length - 1;
            var values =
                    Arrays.stream(runs).mapToDouble(run -> run[last]).sorted().toArray();
            rates[last] = Quantiles.ofSorted(values, 0.5);
            return rates;
        });
    }

    private static double[][] runs(Replication replication, int count, long seed) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(r -> replication.run(Replicates.of(seed, r)))
                .toArray(double[][]::new);
    }

    private static double[] means(double[][] runs) {
        return IntStream.range(0, runs[0].length)
                .mapToDouble(m -> Arrays.stream(runs).mapToDouble(run -> run[m]).sum() / runs.length)
                .toArray();
    }
}
