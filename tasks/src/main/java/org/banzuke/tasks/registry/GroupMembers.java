package org.banzuke.tasks.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.jspecify.annotations.Nullable;

/**
 * Expands a group to its leaf tasks. Fields of a group file that are none of a group's own are set over all its
 * members; a member's own win. Confined to one group.
 */
final class GroupMembers {
    private static final Set<String> OWN = Set.of("group", "group_alias", "task", "aggregate_metric_list", "metadata");
    private static final int DEPTH = 20;

    private final TaskRegistry registry;
    private final TaskRoot root;
    private final String path;
    private final int depth;

    GroupMembers(TaskRegistry registry, TaskRoot root, String path, int depth) {
        this.registry = registry;
        this.root = root;
        this.path = path;
        this.depth = depth;
        if (depth > DEPTH) {
            throw invalid("groups contain each other");
        }
    }

    List<TaskRef> of(String name, Map<Object, @Nullable Object> fields, Map<Object, @Nullable Object> fromAbove) {
        var overrides = new LinkedHashMap<>(fields);
        OWN.forEach(overrides::remove);
        overrides.remove("tag");
        overrides.putAll(fromAbove);
        var leaves = new ArrayList<TaskRef>();
        if (fields.get("task") instanceof List<?> members) {
            for (var member : members) {
                leaves.addAll(member(name, member, overrides));
            }
        }
        return leaves;
    }

    private List<TaskRef> member(String group, @Nullable Object member, Map<Object, @Nullable Object> overrides) {
        if (member instanceof String name) {
            return named(group, name, overrides);
        }
        if (!(member instanceof Map<?, ?> map)) {
            throw invalid("a member of the group is neither a name nor a mapping (" + member + ")");
        }
        var own = new LinkedHashMap<Object, @Nullable Object>();
        map.forEach(own::put);
        if (own.get("group") instanceof String name) {
            return subgroup(group, name, own, overrides);
        }
        if (!(own.get("task") instanceof String name)) {
            throw invalid("a member of the group has neither task nor group (" + own.keySet() + ")");
        }
        var merged = new LinkedHashMap<>(overrides);
        merged.putAll(own);
        return named(group, name, merged);
    }

    private List<TaskRef> subgroup(
            String group, String name, Map<Object, @Nullable Object> own, Map<Object, @Nullable Object> overrides) {
        if (!registry.knows(name)) {
            return new GroupMembers(registry, root, path, depth + 1).of(group + "::" + name, own, overrides);
        }
        var merged = new LinkedHashMap<>(overrides);
        merged.putAll(own);
        merged.remove("group");
        return registry.leaves(name, merged, depth + 1);
    }

    private List<TaskRef> named(String group, String name, Map<Object, @Nullable Object> overrides) {
        if (registry.knows(name)) {
            return registry.leaves(name, overrides, depth + 1);
        }
        if (!overrides.containsKey("dataset_path") && !overrides.containsKey("doc_to_text")) {
            throw registry.unknown(name, " in group (" + group + ")");
        }
        var inline = new LinkedHashMap<>(overrides);
        var full = group + "::" + name;
        inline.put("task", full);
        return List.of(new TaskRef(full, root, path, true, inline));
    }

    private EvalException invalid(String problem) {
        return new EvalException(
                EvalErrorCode.TASK_INVALID,
                "Task file (" + root.label(path) + "): " + problem + ". Maybe compare it with another group's file.");
    }
}
