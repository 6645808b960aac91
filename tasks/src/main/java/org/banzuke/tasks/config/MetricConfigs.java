package org.banzuke.tasks.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads {@code metric_list}, or gives lm-eval's default metrics of an output type. */
final class MetricConfigs {
    private static final Set<String> OWN = Set.of("metric", "aggregation", "higher_is_better", "hf_evaluate");

    private MetricConfigs() {}

    static List<MetricConfig> of(Fields task, OutputType type) {
        return task.maps("metric_list")
                .map(list -> list.stream().map(MetricConfigs::metric).toList())
                .orElseGet(
                        () -> defaults(type).stream().map(MetricConfig::named).toList());
    }

    private static List<String> defaults(OutputType type) {
        return switch (type) {
            case MULTIPLE_CHOICE -> List.of("acc", "acc_norm");
            case LOGLIKELIHOOD -> List.of("perplexity", "acc");
            case LOGLIKELIHOOD_ROLLING -> List.of("word_perplexity", "byte_perplexity", "bits_per_byte");
            case GENERATE_UNTIL -> List.of("exact_match");
        };
    }

    private static MetricConfig metric(Fields entry) {
        var name = entry.text("metric").orElseThrow(() -> entry.invalid("metric is not set", "it was forgotten"));
        var arguments = new LinkedHashMap<>(entry.all());
        arguments.keySet().removeAll(OWN);
        arguments.keySet().forEach(entry::raw);
        return new MetricConfig(
                name,
                entry.text("aggregation"),
                entry.bool("higher_is_better"),
                entry.bool("hf_evaluate").orElse(false),
                arguments);
    }
}
