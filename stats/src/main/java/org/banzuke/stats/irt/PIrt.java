package org.banzuke.stats.irt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Quantiles;

/**
 * Accuracy on all items from answers to some: (Σ_seen y + Σ_unseen p)/N (p-IRT of tinyBenchmarks, arXiv 2402.14992). A
 * model-based estimate, never to be mixed with plain accuracy. Pure.
 */
public final class PIrt {
    private PIrt() {}

    /**
     * Returns the estimate of accuracy at a given ability.
     *
     * @param seen answers by item
     */
    public static double accuracy(List<Item> items, double theta, Map<Integer, Boolean> seen) {
        var sum = 0.0;
        for (var i = 0; i < items.size(); i++) {
            var answer = seen.get(i);
            if (answer == null) {
                sum += items.get(i).probability(theta);
            } else {
                sum += answer ? 1 : 0;
            }
        }
        return sum / items.size();
    }

    /**
     * Returns the estimate with its error: unseen answers vary, Σp(1−p)/N², and the ability is estimated,
     * (Σ_unseen ap(1−p)/N)²·SE². Items are taken as known.
     */
    public static Estimate estimate(List<Item> items, Map<Integer, Boolean> seen, double level) {
        var asked = seen.keySet().stream().sorted().toList();
        var ability = Ability.of(
                asked.stream().map(items::get).toList(),
                asked.stream().map(item -> Boolean.TRUE.equals(seen.get(item))).toList());
        var n = items.size();
        var noise = 0.0;
        var slope = 0.0;
        for (var i = 0; i < n; i++) {
            if (!seen.containsKey(i)) {
                var p = items.get(i).probability(ability.map());
                noise += p * (1 - p) / n / n;
                slope += items.get(i).a() * p * (1 - p) / n;
            }
        }
        var value = accuracy(items, ability.map(), seen);
        var error = Math.sqrt(noise + slope * slope * ability.mapError() * ability.mapError());
        return new Estimate(
                value,
                OptionalDouble.of(error),
                Optional.of(Interval.around(value, Quantiles.normalTwoSided(level) * error, level)),
                Math.max(1, seen.size()),
                "p-IRT (model-based)",
                Set.of(Flag.APPROXIMATE_ERROR));
    }
}
