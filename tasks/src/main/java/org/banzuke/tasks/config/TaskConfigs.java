package org.banzuke.tasks.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.registry.Nearest;
import org.jspecify.annotations.Nullable;

/** Makes a {@link TaskConfig} of the fields of a task file. Pure. */
public final class TaskConfigs {
    private static final Set<String> KNOWN = Set.of(
            "task",
            "task_alias",
            "tag",
            "group",
            "task_list",
            "custom_dataset",
            "dataset_path",
            "dataset_name",
            "dataset_kwargs",
            "training_split",
            "validation_split",
            "test_split",
            "fewshot_split",
            "process_docs",
            "doc_to_text",
            "doc_to_target",
            "doc_to_image",
            "doc_to_audio",
            "unsafe_code",
            "doc_to_choice",
            "process_results",
            "use_prompt",
            "description",
            "target_delimiter",
            "fewshot_delimiter",
            "fewshot_config",
            "num_fewshot",
            "metric_list",
            "output_type",
            "generation_kwargs",
            "repeats",
            "filter_list",
            "should_decontaminate",
            "doc_to_decontamination_query",
            "gen_prefix",
            "metadata");
    private static final List<String> UNSUPPORTED = List.of(
            "class", "custom_dataset", "process_docs", "doc_to_image", "doc_to_audio", "process_results", "use_prompt");

    private final Fields fields;
    private final String source;

    private TaskConfigs(Fields fields, String source) {
        this.fields = fields;
        this.source = source;
    }

    /**
     * Returns the configuration.
     *
     * @param source the file, for messages
     * @throws EvalException if a field is unknown, has the wrong type, or needs Python
     */
    public static TaskConfig of(String name, String source, Map<Object, @Nullable Object> fields) {
        return new TaskConfigs(new Fields(TaskConfig.place(name, source), fields), source).config();
    }

    private TaskConfig config() {
        check();
        var type = outputType();
        var fewshotDelimiter = fields.text("fewshot_delimiter", "\n\n");
        return new TaskConfig(
                fields.text("task").orElseThrow(() -> fields.invalid("task is not set", "the file is a template")),
                fields.text("task_alias"),
                source,
                data(),
                type,
                fields.raw("doc_to_text"),
                fields.raw("doc_to_target"),
                fields.raw("doc_to_choice"),
                fields.text("description", ""),
                fields.text("target_delimiter", " "),
                fewshotDelimiter,
                fields.text("gen_prefix"),
                ShotConfigs.of(fields, fewshotDelimiter),
                fewshots(),
                generation(type, fewshotDelimiter),
                Math.toIntExact(fields.whole("repeats").orElse(1L)),
                FilterConfigs.of(fields),
                MetricConfigs.of(fields, type),
                version(),
                fields.all());
    }

    private void check() {
        for (var key : UNSUPPORTED) {
            if (fields.has(key) && fields.raw(key) != null) {
                throw fields.invalid(
                        key + " is not supported (" + fields.raw(key) + ")",
                        "another task of the family works without it");
            }
        }
        for (var key : fields.all().keySet()) {
            if (!KNOWN.contains(key)) {
                var near = Nearest.to(key, KNOWN).map(name -> "you meant " + name);
                throw fields.invalid("field (" + key + ") is unknown", near.orElse("it belongs under metadata"));
            }
        }
    }

    private OutputType outputType() {
        var name = fields.text("output_type", "generate_until");
        for (var type : OutputType.values()) {
            if (type.yamlName().equals(name)) {
                return type;
            }
        }
        throw fields.invalid(
                "output_type (" + name + ") is unknown",
                "you meant one of generate_until, multiple_choice, loglikelihood, loglikelihood_rolling");
    }

    private DataConfig data() {
        return new DataConfig(
                fields.text("dataset_path")
                        .orElseThrow(() -> fields.invalid("dataset_path is not set", "an include is missing")),
                name(),
                fields.map("dataset_kwargs").all(),
                fields.text("training_split"),
                fields.text("validation_split"),
                fields.text("test_split"));
    }

    /** A configuration may be called 2024, which YAML takes for a number. */
    private Optional<String> name() {
        return Optional.ofNullable(fields.raw("dataset_name")).map(String::valueOf);
    }

    private OptionalInt fewshots() {
        var count = fields.whole("num_fewshot");
        if (count.isPresent() && count.get() < 0) {
            throw fields.invalid("num_fewshot is negative (" + count.get() + ")", "it should be 0");
        }
        return count.map(n -> OptionalInt.of(Math.toIntExact(n))).orElse(OptionalInt.empty());
    }

    private Map<String, @Nullable Object> generation(OutputType type, String fewshotDelimiter) {
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        if (!fields.has("generation_kwargs")) {
            if (type == OutputType.GENERATE_UNTIL) {
                arguments.put("temperature", 0.0);
                arguments.put("do_sample", false);
                arguments.put("max_gen_toks", 256L);
                arguments.put("until", List.of(fewshotDelimiter));
            }
            return arguments;
        }
        arguments.putAll(fields.map("generation_kwargs").all());
        if (arguments.containsKey("temperature")) {
            arguments.put("temperature", real(arguments.get("temperature")));
        }
        if (!arguments.containsKey("until")) {
            arguments.put("until", List.of(fewshotDelimiter));
        }
        return arguments;
    }

    private double real(@Nullable Object value) {
        try {
            return Double.parseDouble(String.valueOf(value).strip().toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            throw fields.wrong("generation_kwargs.temperature", "a number", value);
        }
    }

    private String version() {
        if (!(fields.raw("metadata") instanceof Map<?, ?> metadata) || metadata.get("version") == null) {
            return "Yaml";
        }
        return String.valueOf(metadata.get("version"));
    }

    static List<Map<String, @Nullable Object>> rows(List<Fields> samples) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        samples.forEach(sample -> rows.add(sample.all()));
        return rows;
    }
}
