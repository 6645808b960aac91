package org.banzuke.tasks.config;

import java.util.Optional;
import java.util.Set;
import org.banzuke.tasks.registry.Nearest;
import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** Reads {@code fewshot_config}; a key that is set there, even to null, wins over the task's own. */
final class ShotConfigs {
    private static final Set<String> KNOWN = Set.of(
            "sampler",
            "split",
            "process_docs",
            "fewshot_indices",
            "samples",
            "doc_to_text",
            "doc_to_choice",
            "doc_to_target",
            "gen_prefix",
            "fewshot_delimiter",
            "target_delimiter");
    private static final Set<String> SAMPLERS = Set.of("default", "first_n");

    private final Fields task;
    private final Fields own;

    private ShotConfigs(Fields task, Fields own) {
        this.task = task;
        this.own = own;
    }

    static Shots of(Fields task, String fewshotDelimiter) {
        var own = task.map("fewshot_config");
        for (var key : own.all().keySet()) {
            if (!KNOWN.contains(key)) {
                var near = Nearest.to(key, KNOWN).map(name -> "you meant " + name);
                throw own.invalid("field (" + key + ") is unknown", near.orElse("it belongs into the task itself"));
            }
        }
        return new ShotConfigs(task, own).shots(fewshotDelimiter);
    }

    private Shots shots(String fewshotDelimiter) {
        var sampler = own.text("sampler", "default");
        if (!SAMPLERS.contains(sampler)) {
            throw own.invalid("sampler (" + sampler + ") is unknown", "you meant default or first_n");
        }
        own.raw("process_docs");
        return new Shots(
                sampler,
                inherited("split", "fewshot_split"),
                own.maps("samples").map(TaskConfigs::rows),
                raw("doc_to_text"),
                PythonTruth.of(raw("doc_to_choice")) ? raw("doc_to_choice") : null,
                raw("doc_to_target"),
                inherited("gen_prefix", "gen_prefix"),
                inherited("fewshot_delimiter", "fewshot_delimiter").orElse(fewshotDelimiter),
                inherited("target_delimiter", "target_delimiter").orElse(" "));
    }

    private Optional<String> inherited(String key, String ofTask) {
        return own.all().containsKey(key) ? own.text(key) : task.text(ofTask);
    }

    /** A null means the task's own too: lm-eval falls back when it uses the field. */
    private @Nullable Object raw(String key) {
        return own.has(key)
                ? own.raw(key)
                : own.all().containsKey(key) && key.equals("doc_to_choice") ? null : task.raw(key);
    }
}
