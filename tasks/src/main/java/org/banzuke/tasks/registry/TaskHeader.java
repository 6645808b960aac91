package org.banzuke.tasks.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a task file that say what it is; a field that is not set here may come from an include.
 *
 * @param includes files to include, in order
 * @param task text of {@code task}; empty text where it is a list or a mapping
 * @param group name of the group
 * @param python whether a Python class makes the task
 * @param tags names of tags
 */
record TaskHeader(
        List<String> includes,
        Optional<String> task,
        Optional<String> group,
        boolean python,
        Optional<List<String>> tags) {
    TaskHeader {
        includes = List.copyOf(includes);
    }

    static TaskHeader of(Map<Object, @Nullable Object> fields) {
        return new TaskHeader(
                strings(fields.get("include")),
                fields.containsKey("task") ? Optional.of(text(fields.get("task"))) : Optional.empty(),
                fields.containsKey("group") ? Optional.of(text(fields.get("group"))) : Optional.empty(),
                fields.containsKey("class"),
                fields.containsKey("tag") ? Optional.of(strings(fields.get("tag"))) : Optional.empty());
    }

    /** Returns this header over those of its includes: what is set here wins. */
    TaskHeader over(TaskHeader included) {
        return new TaskHeader(
                List.of(),
                task.or(included::task),
                group.or(included::group),
                python || included.python,
                tags.or(included::tags));
    }

    private static String text(@Nullable Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?> || value == null ? "" : value.toString();
    }

    private static List<String> strings(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(value.toString());
        }
        var strings = new ArrayList<String>();
        list.forEach(item -> strings.add(String.valueOf(item)));
        return strings;
    }
}
