package org.banzuke.tasks.config;

import java.util.LinkedHashMap;
import java.util.List;

/** Reads {@code filter_list}. */
final class FilterConfigs {
    private FilterConfigs() {}

    static List<FilterConfig> of(Fields task) {
        return task.maps("filter_list")
                .map(list -> list.stream().map(FilterConfigs::pipeline).toList())
                .orElseGet(() -> List.of(FilterConfig.takeFirst()));
    }

    private static FilterConfig pipeline(Fields entry) {
        var name = entry.text("name").orElseThrow(() -> entry.invalid("name is not set", "it was forgotten"));
        var steps = entry.maps("filter").orElseThrow(() -> entry.invalid("filter is not set", "it was forgotten"));
        return new FilterConfig(name, steps.stream().map(FilterConfigs::step).toList());
    }

    private static FilterConfig.Step step(Fields entry) {
        var function =
                entry.text("function").orElseThrow(() -> entry.invalid("function is not set", "it was forgotten"));
        var arguments = new LinkedHashMap<>(entry.all());
        arguments.remove("function");
        arguments.keySet().forEach(entry::raw);
        return new FilterConfig.Step(function, arguments);
    }
}
