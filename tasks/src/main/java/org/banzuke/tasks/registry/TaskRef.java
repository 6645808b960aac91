package org.banzuke.tasks.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task to load: its file and the fields that a group sets over it.
 *
 * @param name its name; {@code GROUP::NAME} for one that is written inside a group
 * @param root where its file is
 * @param path its file, or the group's for one written inside a group
 * @param inline whether {@code overrides} is all there is
 * @param overrides fields over those of its file
 */
public record TaskRef(
        String name, TaskRoot root, String path, boolean inline, Map<Object, @Nullable Object> overrides) {
    public TaskRef {
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    /** Returns the task's fields. */
    public Map<Object, @Nullable Object> fields() {
        var fields = inline ? new LinkedHashMap<Object, @Nullable Object>() : Includes.read(root, path);
        fields.putAll(overrides);
        return fields;
    }

    /** Returns what messages call its file. */
    public String label() {
        return root.label(path);
    }

    @Override
    public String toString() {
        return name;
    }
}
