package org.banzuke.tasks.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.registry.IndexEntry.Kind;
import org.jspecify.annotations.Nullable;

/** The names that task files below some roots define; a later root's win over an earlier's. Immutable, thread-safe. */
public final class TaskRegistry {
    private final List<TaskRoot> roots;
    private final Map<String, IndexEntry> entries;

    private TaskRegistry(List<TaskRoot> roots, Map<String, IndexEntry> entries) {
        this.roots = List.copyOf(roots);
        this.entries = entries;
    }

    /** Looks through the roots, or takes from the cache what it knows of them. */
    public static TaskRegistry open(List<TaskRoot> roots, Optional<IndexCache> cache) {
        var entries = new LinkedHashMap<String, IndexEntry>();
        for (var i = 0; i < roots.size(); i++) {
            var number = i;
            var root = roots.get(i);
            entries.putAll(cache.map(c -> c.of(root, number)).orElseGet(() -> RootIndex.of(root, number)));
        }
        return new TaskRegistry(roots, entries);
    }

    /** Returns the names of all tasks that are YAML, in alphabetical order. */
    public List<String> taskNames() {
        return names(Kind.TASK);
    }

    /** Returns the names of all groups in alphabetical order. */
    public List<String> groupNames() {
        return names(Kind.GROUP);
    }

    /** Returns all tags in alphabetical order. */
    public List<String> tagNames() {
        return names(Kind.TAG);
    }

    private List<String> names(Kind kind) {
        return entries.values().stream()
                .filter(entry -> entry.kind() == kind)
                .map(IndexEntry::name)
                .sorted()
                .toList();
    }

    /** Returns whether a task, group or tag has this name. */
    public boolean knows(String name) {
        return entries.containsKey(name);
    }

    /**
     * Returns the names that each pattern stands for, in order: itself, those that a glob matches, or a file.
     *
     * @throws EvalException if a pattern stands for nothing; the message has the nearest name
     */
    public List<String> matching(List<String> patterns) {
        var names = new LinkedHashSet<String>();
        for (var pattern : patterns) {
            if (knows(pattern) || isFile(pattern)) {
                names.add(pattern);
            } else if (Glob.isGlob(pattern)) {
                var glob = Glob.compile(pattern).asMatchPredicate();
                var found = entries.keySet().stream().filter(glob).sorted().toList();
                if (found.isEmpty()) {
                    throw unknown(pattern, "");
                }
                names.addAll(found);
            } else {
                throw unknown(pattern, "");
            }
        }
        return List.copyOf(names);
    }

    private static boolean isFile(String name) {
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(Path.of(name));
    }

    /**
     * Returns the leaf tasks of these patterns in order.
     *
     * @throws EvalException if a name is unknown, or a task is reached by two of the names
     */
    public List<TaskRef> expand(List<String> patterns) {
        var source = new LinkedHashMap<String, String>();
        var leaves = new ArrayList<TaskRef>();
        for (var name : matching(patterns)) {
            for (var leaf : isFile(name) && !knows(name) ? file(Path.of(name)) : leaves(name, Map.of(), 0)) {
                var before = source.put(leaf.name(), name);
                if (before != null) {
                    throw twice(leaf.name(), before, name);
                }
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    private List<TaskRef> file(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        var root = new FolderRoot(absolute.resolveSibling("").normalize());
        var name = String.valueOf(absolute.getFileName());
        var fields = Includes.read(root, name);
        if (fields.get("group") instanceof String group) {
            return new GroupMembers(this, root, name, 0).of(group, fields, Map.of());
        }
        if (fields.get("task") instanceof String task) {
            return List.of(new TaskRef(task, root, name, false, Map.of()));
        }
        throw new EvalException(
                EvalErrorCode.TASK_INVALID,
                "Task file (" + path + ") names no task. Maybe it is a template that other files include.");
    }

    List<TaskRef> leaves(String name, Map<Object, @Nullable Object> overrides, int depth) {
        var entry = entries.get(name);
        if (entry == null) {
            throw unknown(name, "");
        }
        var root = roots.get(entry.root());
        return switch (entry.kind()) {
            case TAG -> members(entry, overrides, depth);
            case GROUP ->
                new GroupMembers(this, root, entry.path(), depth)
                        .of(name, Includes.read(root, entry.path()), withoutName(overrides));
            case TASK, PYTHON_TASK, BROKEN -> List.of(new TaskRef(name, root, entry.path(), false, overrides));
        };
    }

    private List<TaskRef> members(IndexEntry tag, Map<Object, @Nullable Object> overrides, int depth) {
        var leaves = new ArrayList<TaskRef>();
        for (var member : tag.members()) {
            leaves.addAll(leaves(member, withoutName(overrides), depth + 1));
        }
        return leaves;
    }

    private static Map<Object, @Nullable Object> withoutName(Map<Object, @Nullable Object> overrides) {
        var others = new LinkedHashMap<>(overrides);
        others.remove("task");
        return others;
    }

    EvalException unknown(String name, String where) {
        var hint = entries.isEmpty()
                ? "Maybe name a folder of task files or an lm-eval distribution with --include-path."
                : Nearest.maybe(name, entries.keySet(), "Maybe list the names with 'tasks list'.");
        return new EvalException(
                EvalErrorCode.UNKNOWN_NAME,
                "Task (" + name + ")" + where + " is unknown (" + taskNames().size() + " tasks are known). " + hint);
    }

    private static EvalException twice(String leaf, String first, String second) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "Task (" + leaf + ") is asked for twice: by (" + first + ") and by (" + second
                        + "). Maybe name only one of them.");
    }
}
