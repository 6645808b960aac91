package org.banzuke.tasks.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Arrow, and so the {@code datasets} library, makes of a column whose rows differ: a field missing in one row is
 * null there, fields stand in the order of their first appearance, and whole numbers among floats become floats. In JSON
 * files a column of ISO 8601 times is one of points in time, here as the text that Python prints of them; a nested value
 * whose kind or keys differ from row to row stays as it is written ({@code datasets} 5, {@code on_mixed_types}).
 * Confined while it observes, then immutable.
 */
final class Shape {
    private final Map<String, Shape> fields = new LinkedHashMap<>();
    /** Whether texts may be points in time: so far all are, if there is any. */
    private boolean timestamps;
    /** Arrow has no whole number above 64 bits in JSON; one makes the column one of floats. */
    private final boolean json;

    private @Nullable Shape element;
    private boolean whole;
    private boolean real;
    private boolean struct;
    private boolean uneven;
    private boolean text;
    private boolean big;
    private boolean flag;
    private boolean ragged;

    Shape(boolean timestamps) {
        this.timestamps = timestamps;
        json = timestamps;
    }

    void observe(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> observeFields(map);
            case List<?> list -> observeElements(list);
            case Long _ -> whole = true;
            case Double _ -> real = true;
            case String written -> {
                text = true;
                timestamps = timestamps && Timestamps.isOne(written);
            }
            case null -> {}
            case BigInteger _ -> {
                real = real || json;
                big = true;
            }
            case Boolean _ -> flag = true;
            default -> {}
        }
    }

    private boolean temporal() {
        return timestamps && text && !asWritten();
    }

    private boolean asWritten() {
        var kinds = one(text) + one(flag) + one(whole || real || big) + one(struct) + one(element != null);
        return ragged || kinds > 1;
    }

    private static int one(boolean seen) {
        return seen ? 1 : 0;
    }

    private void observeFields(Map<?, ?> map) {
        ragged = ragged || (struct && fields.size() != map.size());
        uneven = uneven || ragged;
        var known = fields.keySet().iterator();
        for (var entry : map.entrySet()) {
            var name = (String) entry.getKey();
            uneven = uneven || (struct && !(known.hasNext() && known.next().equals(name)));
            var field = fields.get(name);
            if (field == null) {
                ragged = ragged || struct;
                field = new Shape(json);
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
            inner = new Shape(json);
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
        return !uneven && fields.values().stream().allMatch(Shape::settled);
    }

    private boolean settled() {
        var inner = element;
        return asWritten()
                || (regular() && !temporal() && !(real && (whole || big)) && (inner == null || inner.settled()));
    }

    /** Returns a row as Arrow would have it. */
    Map<String, @Nullable Object> even(Map<String, @Nullable Object> row) {
        var even = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> even.put(name, field.value(row.get(name))));
        return even;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object value(@Nullable Object value) {
        if (asWritten()) {
            return value;
        }
        var inner = element;
        return switch (value) {
            case Map<?, ?> map when struct -> even((Map<String, @Nullable Object>) map);
            case List<?> list when inner != null -> elements(list, inner);
            case Long number when real -> (double) number;
            case BigInteger number when real -> number.doubleValue();
            case String written when temporal() -> Timestamps.str(written);
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
