package org.banzuke.cli.export.lmeval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunManifest;
import org.banzuke.api.TaskDescription;
import org.banzuke.io.Sha256;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.result.Compat;
import org.banzuke.runlog.result.Figure;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.TaskResults;
import org.jspecify.annotations.Nullable;

/**
 * The tree of {@code results_TIME.json} as lm-eval 0.4.13 writes it ({@code evaluator.py}, {@code evaluation_tracker.py}); what a run
 * does not know is null, and {@code banzuke} says where the numbers come from. Pure.
 */
record ResultsDocument(RunManifest manifest, RunResults results) {
    private static final String LM_EVAL = "0.4.13";
    private static final int BOOTSTRAP = 100_000;
    private static final double SECOND = 1e9;

    Map<String, @Nullable Object> tree(Map<String, String> taskHashes) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        var byTask = new LinkedHashMap<String, @Nullable Object>();
        results.tasks().forEach(task -> byTask.put(task.task(), numbers(task)));
        tree.put("results", byTask);
        tree.put("group_subtasks", Map.of());
        tree.put("configs", each(ResultsDocument::config));
        tree.put("versions", each(task -> version(task.version())));
        tree.put("n-shot", each(TaskDescription::shots));
        tree.put("higher_is_better", each(ResultsDocument::directions));
        tree.put("n-samples", each(this::samples));
        tree.put("config", run());
        tree.put("git_hash", null);
        var began = manifest.startedAt();
        tree.put("date", began.getEpochSecond() + began.getNano() / SECOND);
        tree.put("pretty_env_info", manifest.software());
        tree.put("transformers_version", null);
        tree.put("lm_eval_version", LM_EVAL);
        tree.put("upper_git_hash", null);
        tree.put("task_hashes", taskHashes);
        tree.put("model_source", "banzuke");
        tree.put("model_name", manifest.identity().name());
        tree.put("model_name_sanitized", LmEvalNames.folder(manifest.identity().name()));
        prompts(tree);
        tree.put("total_evaluation_time_seconds", null);
        tree.put("banzuke", provenance());
        return tree;
    }

    private Map<String, @Nullable Object> each(Function<TaskDescription, @Nullable Object> value) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        manifest.tasks().forEach(task -> tree.put(task.name(), value.apply(task)));
        return tree;
    }

    private Map<String, @Nullable Object> numbers(TaskResults task) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", task.task());
        manifest.tasks().stream()
                .filter(it -> it.name().equals(task.task()))
                .findFirst()
                .ifPresent(it -> tree.put("alias", it.title()));
        tree.put("sample_len", done(task));
        task.figures().forEach(figure -> put(figure, tree));
        return tree;
    }

    private static int done(TaskResults task) {
        return task.figures().stream()
                .mapToInt(figure -> figure.counts().scored() + figure.counts().noAnswer())
                .max()
                .orElse(0);
    }

    /** lm-eval's own number where it has one, else ours. */
    private static void put(Figure figure, Map<String, @Nullable Object> tree) {
        var key = figure.metric().key();
        if (figure.compat().isPresent()) {
            var compat = figure.compat().get();
            put(key.metric(), key.filter(), compat, tree);
        } else if (figure.measurement() instanceof Measurement.Measured it) {
            put(key.metric(), key.filter(), new Compat(it.value(), it.standardError()), tree);
        }
    }

    private static void put(String metric, String filter, Compat number, Map<String, @Nullable Object> tree) {
        tree.put(metric + "," + filter, number.value());
        tree.put(metric + "_stderr," + filter, error(number.standardError()));
    }

    private static Object error(OptionalDouble error) {
        return error.isPresent() ? (Object) error.getAsDouble() : "N/A";
    }

    private static Map<String, @Nullable Object> config(TaskDescription task) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("task", task.name());
        tree.put("task_alias", task.title());
        tree.put("output_type", task.outputType());
        tree.put("num_fewshot", task.shots());
        tree.put("repeats", task.repeats());
        tree.put(
                "metric_list",
                task.metrics().stream()
                        .map(metric -> Tree.ordered(
                                "metric", metric.key().metric(),
                                "aggregation", metric.aggregation(),
                                "higher_is_better", metric.higherIsBetter()))
                        .distinct()
                        .toList());
        if (task.settings().get("generation") instanceof Map<?, ?> generation) {
            tree.put("generation_kwargs", generation);
        }
        tree.put("metadata", Tree.ordered("version", version(task.version()), "hash", task.hash()));
        return tree;
    }

    private static Object version(String text) {
        return text.matches("-?[0-9]{1,9}([.][0-9]{1,9})?") ? (Object) Double.parseDouble(text) : text;
    }

    private static Map<String, Object> directions(TaskDescription task) {
        var tree = new LinkedHashMap<String, Object>();
        for (MetricSpec metric : task.metrics()) {
            tree.put(metric.key().metric(), metric.higherIsBetter());
        }
        return tree;
    }

    /** How many samples a task has at all is known only where all were asked. */
    private Map<String, @Nullable Object> samples(TaskDescription task) {
        var all = manifest.settings().limit().isEmpty()
                && manifest.settings().samples().isEmpty();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("original", all ? task.samples() : null);
        tree.put(
                "effective",
                results.tasks().stream()
                        .filter(it -> it.task().equals(task.name()))
                        .mapToInt(ResultsDocument::done)
                        .findFirst()
                        .orElse(0));
        return tree;
    }

    private Map<String, @Nullable Object> run() {
        var settings = manifest.settings();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("model", "banzuke");
        tree.put("model_args", Map.of("model", manifest.model()));
        tree.put("batch_size", null);
        tree.put("batch_sizes", List.of());
        tree.put("device", null);
        tree.put("use_cache", null);
        tree.put("limit", settings.limit().isPresent() ? settings.limit().getAsDouble() : null);
        tree.put("bootstrap_iters", BOOTSTRAP);
        tree.put("gen_kwargs", settings.generation());
        tree.put("random_seed", settings.seeds().python());
        tree.put("numpy_seed", settings.seeds().numpy());
        tree.put("torch_seed", settings.seeds().torch());
        tree.put("fewshot_seed", settings.seeds().fewshot());
        return tree;
    }

    private void prompts(Map<String, @Nullable Object> tree) {
        var settings = manifest.settings();
        var system = settings.system().orElse(null);
        var template = manifest.chatTemplate().map(ChatTemplate::source).orElse(null);
        tree.put("system_instruction", system);
        tree.put("system_instruction_sha", system == null ? null : Sha256.of(system));
        tree.put(
                "fewshot_as_multiturn",
                settings.chat().isPresent() ? settings.chat().get().multiturn() : null);
        tree.put("chat_template", template);
        tree.put("chat_template_sha", template == null ? null : Sha256.of(template));
    }

    private Map<String, Object> provenance() {
        return Tree.ordered(
                "run", manifest.id().toString(),
                "state", results.state().name().toLowerCase(Locale.ROOT),
                "software", manifest.software(),
                "identity", manifest.identity().facts());
    }
}
