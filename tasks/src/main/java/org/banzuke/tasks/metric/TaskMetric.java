package org.banzuke.tasks.metric;

import java.util.List;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.tasks.config.MetricConfig;
import org.banzuke.tasks.config.OutputType;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.tasks.registry.Nearest;

/**
 * A metric of a task with what the file says of it.
 *
 * @param kind which metric
 * @param aggregation name of the aggregation
 * @param higherIsBetter its direction
 * @param exactMatch how texts are compared, for {@link MetricKind#EXACT_MATCH} of generated texts
 */
public record TaskMetric(MetricKind kind, String aggregation, boolean higherIsBetter, ExactMatch exactMatch) {
    private static final Set<String> NOT_YET =
            Set.of("bleu", "chrf", "chrf++", "ter", "acc_all", "bypass", "exact_match_hf_evaluate");

    /**
     * Returns the metrics of a task.
     *
     * @throws EvalException if one is unknown, is not built yet, or cannot be aggregated as the file says
     */
    public static List<TaskMetric> of(TaskConfig config) {
        return config.metrics().stream().map(metric -> of(config, metric)).toList();
    }

    private static TaskMetric of(TaskConfig owner, MetricConfig config) {
        var place = owner.place();
        if (NOT_YET.contains(config.name()) || config.huggingFace()) {
            throw invalid(
                    place, "metric (" + config.name() + ") is not built yet", "another task of the family works.");
        }
        var kind = MetricKind.named(config.name())
                .orElseThrow(() -> invalid(
                        place,
                        "metric (" + config.name() + ") is unknown",
                        Nearest.to(config.name(), MetricKind.names())
                                .map(name -> "you meant " + name + ".")
                                .orElse("it is a Python function, which is not run here.")));
        if (kind == MetricKind.EXACT_MATCH && owner.outputType() == OutputType.GENERATE_UNTIL) {
            check(place, config.arguments().keySet());
        }
        var aggregation = config.aggregation().orElse(kind.aggregation());
        if (!Aggregation.names().contains(aggregation)) {
            throw invalid(
                    place,
                    "aggregation (" + aggregation + ") of metric (" + config.name() + ") is unknown",
                    Nearest.to(aggregation, Aggregation.names())
                            .map(name -> "you meant " + name + ".")
                            .orElse("it is a Python function, which is not run here."));
        }
        if (kind == MetricKind.LIKELIHOOD) {
            throw invalid(
                    place,
                    "metric (likelihood) gives pairs, which aggregation (" + aggregation
                            + ") cannot make one number of",
                    "acc or brier_score says what is meant.");
        }
        return new TaskMetric(
                kind,
                aggregation,
                config.higherIsBetter().orElse(kind.higherIsBetter()),
                ExactMatch.of(place, config.arguments()));
    }

    private static void check(String place, Set<String> arguments) {
        for (var name : arguments) {
            if (!ExactMatch.ARGUMENTS.contains(name)) {
                throw invalid(
                        place,
                        "exact_match has no argument (" + name + ")",
                        Nearest.to(name, ExactMatch.ARGUMENTS)
                                .map(near -> "you meant " + near + ".")
                                .orElse("leave it out."));
            }
        }
    }

    private static EvalException invalid(String place, String problem, String maybe) {
        return new EvalException(EvalErrorCode.TASK_INVALID, place + ": " + problem + ". Maybe " + maybe);
    }

    /** Returns the number's specification for one filter pipeline. */
    public MetricSpec spec(String filter) {
        var range = aggregation.equals("mean") || aggregation.equals("nanmean") ? kind.range() : MetricSpec.Range.ANY;
        return new MetricSpec(key(filter), aggregation, higherIsBetter, range);
    }

    /** Returns the number's name for one filter pipeline. */
    public MetricKey key(String filter) {
        return new MetricKey(kind.label(), filter);
    }
}
