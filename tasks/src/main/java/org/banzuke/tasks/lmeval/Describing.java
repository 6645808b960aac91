package org.banzuke.tasks.lmeval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.banzuke.api.NoAnswerPolicy;
import org.banzuke.api.RunSettings;
import org.banzuke.api.TaskDescription;
import org.banzuke.io.CanonicalJson;
import org.banzuke.tasks.config.OutputType;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.tasks.filter.Pipeline;
import org.banzuke.tasks.metric.TaskMetric;
import org.jspecify.annotations.Nullable;

/** Describes a configured task for manifest and board. */
record Describing(
        TaskConfig config, TaskData data, RunSettings settings, GenerationSettings generation, int samples, int shots) {
    private static final String FORMAT = "banzuke lm-eval task 1";

    TaskDescription of(List<TaskMetric> metrics, List<Pipeline> pipelines) {
        var specs = pipelines.stream()
                .flatMap(pipeline -> metrics.stream().map(metric -> metric.spec(pipeline.name())))
                .toList();
        return new TaskDescription(
                config.name(),
                config.alias().orElse(config.name()),
                config.version(),
                config.outputType().yamlName(),
                shots,
                config.repeats(),
                samples,
                specs,
                NoAnswerPolicy.WRONG,
                OptionalDouble.empty(),
                hash(),
                shown());
    }

    private Map<String, @Nullable Object> shown() {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("source", config.source());
        shown.put(
                "dataset",
                config.data().path()
                        + config.data().name().map(name -> " " + name).orElse(""));
        shown.put("split", config.data().evaluated().orElse(""));
        shown.put("data", data.digest());
        if (config.outputType() == OutputType.GENERATE_UNTIL) {
            shown.put("generation", generation.arguments());
        }
        return shown;
    }

    /** What decides prompts and scores; how many samples are taken does not, nor which model's chat template it is. */
    private String hash() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("format", FORMAT);
        tree.put("fields", printed(config.fields()));
        tree.put("data", data.digest());
        tree.put("shots", shots);
        tree.put("generation", printed(generation.arguments()));
        tree.put(
                "chat",
                settings.chat()
                        .map(style -> style.multiturn() ? "turns" : "one turn")
                        .orElse("none"));
        tree.put("system", settings.system().orElse(""));
        tree.put("seed", shots == 0 ? "" : settings.seeds().fewshot().toString());
        return CanonicalJson.sha256(tree);
    }

    /** Values of a task file as text: some are functions and dates, which JSON does not have. */
    private static Map<String, String> printed(Map<String, @Nullable Object> fields) {
        var printed = new TreeMap<String, String>();
        fields.forEach((name, value) -> printed.put(name, String.valueOf(value)));
        return printed;
    }
}
