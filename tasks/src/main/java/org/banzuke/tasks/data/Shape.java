package org.banzuke.tasks.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Arrow, and so the {@code datasets} library, makes of a column whose rows differ: a field missing in one row is
 * null there, fields stand in the order of their first appearance, and whole numbers among floats become floats.
 * Confined while it observes, then immutable.
 */
final class Shape {
    private final Map<String, Shape> fields = new LinkedHashMap<>();
    private @Nullable Shape element;
    private boolean whole;
    private boolean real;
    private boolean struct;
    private boolean uneven;

    void observe(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> observeFields(map);
            case List<?> list -> observeElements(list);
            case Long _ -> whole = true;
            case Double _ -> real = true;
            case null, default -> {}
        }
    }

    private void observeFields(Map<?, ?> map) {
        uneven = uneven || (struct && fields.size() != map.size());
        var known = fields.keySet().iterator();
        for (var entry : map.entrySet()) {
            var name = (String) entry.getKey();
            uneven = uneven || (struct && !(known.hasNext() && known.next().equals(name)));
            var field = fields.get(name);
            if (field == null) {
                field = new Shape();
                fields.put(name, field);
                known = Collections.emptyIterator();
            }
            field.observe(entry.getValue());
        }
        struct = true;
    }

    private void observeElements(List<?> list) {
        var inner = element;
        if (inner == null) {
            inner = new Shape();
            element = inner;
        }
        for (var item : list) {
            inner.observe(item);
        }
    }

    /** Returns the names of the columns. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Returns whether every value is already as Arrow would have it. */
    boolean regular() {
        var inner = element;
        return !uneven
                && !(whole && real)
                && (inner == null || inner.regular())
                && fields.values().stream().allMatch(Shape::regular);
    }

    /** Returns a row as Arrow would have it. */
    Map<String, @Nullable Object> even(Map<String, @Nullable Object> row) {
        var even = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> even.put(name, field.value(row.get(name))));
        return even;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object value(@Nullable Object value) {
        var inner = element;
        return switch (value) {
            case Map<?, ?> map when struct -> even((Map<String, @Nullable Object>) map);
            case List<?> list when inner != null -> elements(list, inner);
            case Long number when real -> (double) number;
            case null -> null;
            default -> value;
        };
    }

    private static List<@Nullable Object> elements(List<?> list, Shape inner) {
        var even = new ArrayList<@Nullable Object>(list.size());
        for (var item : list) {
            even.add(inner.value(item));
        }
        return even;
    }
}
