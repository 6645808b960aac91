package org.banzuke.runlog.json;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.NoAnswerPolicy;
import org.banzuke.api.TaskDescription;
import org.jspecify.annotations.Nullable;

/** The JSON of a task's description. */
final class TaskDescriptionJson {
    private TaskDescriptionJson() {}

    static Map<String, @Nullable Object> write(TaskDescription task) {
        return new Tree()
                .put("name", task.name())
                .put("title", task.title())
                .put("version", task.version())
                .put("output_type", task.outputType())
                .put("shots", task.shots())
                .put("repeats", task.repeats())
                .put("samples", task.samples())
                .put(
                        "metrics",
                        task.metrics().stream().map(TaskDescriptionJson::metric).toList())
                .put("no_answer", task.noAnswer().name())
                .putPresent("chance", boxed(task.chance()))
                .put("hash", task.hash())
                .put("settings", task.settings())
                .members();
    }

    static TaskDescription read(@Nullable Object json) {
        var fields = JsonFields.of(json);
        return new TaskDescription(
                fields.text("name"),
                fields.text("title"),
                fields.text("version"),
                fields.text("output_type"),
                fields.integer("shots"),
                fields.integer("repeats"),
                fields.integer("samples"),
                fields.list("metrics", TaskDescriptionJson::readMetric),
                NoAnswerPolicy.valueOf(fields.text("no_answer")),
                fields.optionalNumber("chance"),
                fields.text("hash"),
                fields.object("settings").members());
    }

    static Map<String, @Nullable Object> metric(MetricSpec metric) {
        return new Tree()
                .put("key", metric.key().toString())
                .put("aggregation", metric.aggregation())
                .put("higher_is_better", metric.higherIsBetter())
                .put("range", metric.range().name())
                .members();
    }

    static MetricSpec readMetric(@Nullable Object json) {
        var fields = JsonFields.of(json);
        return new MetricSpec(
                MetricKey.parse(fields.text("key")),
                fields.text("aggregation"),
                fields.flag("higher_is_better"),
                MetricSpec.Range.valueOf(fields.text("range")));
    }

    private static Optional<Object> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(Numbers.write(value.getAsDouble())) : Optional.empty();
    }
}
