package org.banzuke.tasks.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.yaml.Yaml11;
import org.jspecify.annotations.Nullable;

/** Reads a task file with all it includes: later includes win over earlier ones, own fields over all. Pure but for reading. */
public final class Includes {
    private final TaskRoot root;
    private final Set<String> seen = new HashSet<>();

    private Includes(TaskRoot root) {
        this.root = root;
    }

    /**
     * Returns the fields of a file; lists and mappings are replaced whole, never merged.
     *
     * @throws EvalException if a file is missing or broken, with its name and line, or is included twice
     */
    public static Map<Object, @Nullable Object> read(TaskRoot root, String path) {
        return new Includes(root).fields(path, "");
    }

    private Map<Object, @Nullable Object> fields(String path, String includedBy) {
        if (!seen.add(path)) {
            throw cycle(root.label(path));
        }
        var own = Yaml11.readMapping(root.label(path), bytes(path, includedBy));
        if (!own.containsKey("include")) {
            return own;
        }
        var merged = new LinkedHashMap<Object, @Nullable Object>();
        for (var include : list(own.remove("include"))) {
            var included = fields(root.resolve(path, String.valueOf(include)), path);
            included.remove("task_list");
            merged.putAll(included);
        }
        merged.putAll(own);
        return merged;
    }

    private byte[] bytes(String path, String includedBy) {
        try {
            return root.read(path);
        } catch (IOException e) {
            var by = includedBy.isEmpty() ? "" : ", included by (" + root.label(includedBy) + "),";
            throw new EvalException(
                    EvalErrorCode.TASK_INVALID,
                    "Task file (" + root.label(path) + ")" + by
                            + " is not there. Maybe the path of the include is wrong.",
                    e);
        }
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        var one = new ArrayList<@Nullable Object>();
        one.add(value);
        return one;
    }

    static EvalException cycle(String label) {
        return new EvalException(
                EvalErrorCode.TASK_INVALID,
                "Task file (" + label + ") is included twice or includes itself. Maybe drop one of the includes.");
    }
}
