package org.banzuke.cli.view;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banzuke.api.TaskDescription;
import org.jspecify.annotations.Nullable;

/** A task's description as JSON. Pure. */
public final class TaskTree {
    private TaskTree() {}

    /** Returns the tree of a description. */
    public static Map<String, @Nullable Object> of(TaskDescription task) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", task.name());
        tree.put("title", task.title());
        tree.put("version", task.version());
        tree.put("output_type", task.outputType());
        tree.put("shots", task.shots());
        tree.put("repeats", task.repeats());
        tree.put("samples", task.samples());
        tree.put(
                "metrics",
                task.metrics().stream().map(metric -> metric.key().toString()).toList());
        tree.put("no_answer", task.noAnswer().name().toLowerCase(Locale.ROOT));
        task.chance().ifPresent(chance -> tree.put("chance", chance));
        tree.put("hash", task.hash());
        tree.putAll(task.settings());
        return tree;
    }
}
