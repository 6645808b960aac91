package org.banzuke.text.jinja.internal.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.jinja.JinjaDialect;

/** Finds a filter by its name: a closed list. */
public final class Filters {
    private static final Map<String, Filter> TABLE = table();

    private Filters() {}

    private static Map<String, Filter> table() {
        var table = new HashMap<String, Filter>();
        TextFilters.addTo(table);
        HtmlFilters.addTo(table);
        LayoutFilters.addTo(table);
        NumberFilters.addTo(table);
        ValueFilters.addTo(table);
        ListFilters.addTo(table);
        ChoiceFilters.addTo(table);
        SortFilters.addTo(table);
        return Map.copyOf(table);
    }

    /** Returns the filter of that name in a dialect. */
    public static Optional<Filter> find(String name, JinjaDialect dialect) {
        return switch (name) {
            case "tojson" -> Optional.of(dialect == JinjaDialect.CHAT ? JsonFilters.CHAT : JsonFilters.HTML);
            case "regex_replace" ->
                dialect == JinjaDialect.LM_EVAL ? Optional.of(RegexFilter.REPLACE) : Optional.empty();
            default -> Optional.ofNullable(TABLE.get(name));
        };
    }
}
