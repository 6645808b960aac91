package org.banzuke.bench.reliability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.banzuke.testkit.reliability.Observation;
import org.banzuke.testkit.reliability.Observed;

/**
 * All observations of one scenario of one promise, added up. Immutable.
 *
 * @param lost how often the promise was broken
 * @param skipped reasons why trials were not made
 */
record Pooled(
        String promise,
        String scenario,
        long trials,
        long lost,
        OptionalLong repeated,
        OptionalLong stated,
        Map<String, Double> figures,
        List<String> skipped) {
    /** Pools observations by scenario, in the order of the promises; a seed that was tried twice counts as it was tried last. */
    static List<Pooled> of(List<Observation> observations) {
        var byScenario = new TreeMap<Integer, Map<String, List<Observation>>>();
        for (var observation : observations) {
            var last = observations.stream()
                    .noneMatch(later -> later.at().isAfter(observation.at()) && later.repeats(observation));
            if (last) {
                byScenario
                        .computeIfAbsent(Promises.place(observation.observed().promise()), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(observation.observed().scenario(), _ -> new ArrayList<>())
                        .add(observation);
            }
        }
        return byScenario.values().stream()
                .flatMap(scenarios -> scenarios.values().stream())
                .map(Pooled::pool)
                .toList();
    }

    private static Pooled pool(List<Observation> same) {
        var all = same.stream().map(Observation::observed).toList();
        var figures = new LinkedHashMap<String, Double>();
        all.forEach(observed -> observed.figures()
                .forEach((name, value) ->
                        figures.merge(name, value, name.startsWith("most ") ? Math::max : Double::sum)));
        var skipped = new TreeSet<String>();
        all.forEach(observed -> observed.skipped().ifPresent(skipped::add));
        return new Pooled(
                all.getFirst().promise(),
                all.getFirst().scenario(),
                all.stream().mapToLong(Observed::trials).sum(),
                all.stream().mapToLong(Observed::lost).sum(),
                sum(all, Observed::repeated),
                sum(all, Observed::stated),
                figures,
                List.copyOf(skipped));
    }

    private static OptionalLong sum(List<Observed> all, Function<Observed, OptionalLong> part) {
        var present = all.stream().map(part).filter(OptionalLong::isPresent).toList();
        return present.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        present.stream().mapToLong(OptionalLong::getAsLong).sum());
    }
}
