package org.banzuke.text.jinja.internal.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Bound;
import org.banzuke.text.jinja.internal.value.Generator;
import org.banzuke.text.jinja.internal.value.Group;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonDicts;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonTuple;
import org.jspecify.annotations.Nullable;

/** Filters that order: {@code sort dictsort unique min max groupby}. */
final class SortFilters {
    private SortFilters() {}

    static void addTo(Map<String, Filter> table) {
        table.put("sort", SortFilters::sort);
        table.put("dictsort", SortFilters::dictSort);
        table.put("unique", SortFilters::unique);
        table.put("min", (value, a, run) -> extreme(value, a.bind("min", "case_sensitive", "attribute"), run, -1));
        table.put("max", (value, a, run) -> extreme(value, a.bind("max", "case_sensitive", "attribute"), run, 1));
        table.put("groupby", SortFilters::groupBy);
    }

    private static PythonKey cased(PythonKey key, boolean caseSensitive) {
        return caseSensitive ? key : element -> Ordering.ignoreCase(key.of(element));
    }

    private static Object sort(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("sort", "reverse", "case_sensitive", "attribute");
        boolean caseSensitive = bound.truth(1, false);
        var list = run.list(value);
        var getters = Attributes.getters(bound.value(2, null), run);
        PythonKey key = getters.size() == 1
                ? cased(getters.getFirst(), caseSensitive)
                : element -> keys(getters, element, caseSensitive);
        Ordering.sort(list, key, bound.truth(0, false), run);
        return list;
    }

    private static Object keys(List<PythonKey> getters, @Nullable Object element, boolean caseSensitive) {
        var keys = new ArrayList<@Nullable Object>();
        getters.forEach(getter -> keys.add(cased(getter, caseSensitive).of(element)));
        return keys;
    }

    private static Object dictSort(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("dictsort", "case_sensitive", "by", "reverse");
        if (!(value instanceof Map<?, ?> map)) {
            throw PythonException.type("dictsort needs a mapping");
        }
        var by = bound.text(1, "key");
        if (!by.equals("key") && !by.equals("value")) {
            throw PythonException.value("You can only sort by either \"key\" or \"value\"");
        }
        int part = by.equals("key") ? 0 : 1;
        run.budget().takeList(map.size());
        var items = new ArrayList<@Nullable Object>();
        map.forEach((k, v) -> items.add(PythonTuple.of(k, v)));
        PythonKey key = item -> item instanceof PythonTuple pair ? pair.get(part) : null;
        Ordering.sort(items, cased(key, bound.truth(0, false)), bound.truth(2, false), run);
        return items;
    }

    private static Object unique(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("unique", "case_sensitive", "attribute");
        var key = cased(Attributes.getter(bound.value(1, null), run), bound.truth(0, false));
        var seen = new LinkedHashSet<@Nullable Object>();
        var kept = new ArrayList<@Nullable Object>();
        for (Object element : run.list(value)) {
            Object hashable = PythonDicts.key(key.of(element));
            // 1 and 1.0 are one key in Python: fold whole floats into ints.
            if (seen.add(
                    hashable instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
                            ? (Object) d.longValue()
                            : hashable)) {
                kept.add(element);
            }
        }
        return new Generator("do_unique", kept.iterator());
    }

    private static @Nullable Object extreme(@Nullable Object value, Bound bound, Run run, int sign) {
        var key = cased(Attributes.getter(bound.value(1, null), run), bound.truth(0, false));
        var list = run.list(value);
        if (list.isEmpty()) {
            return run.undefined("No aggregated item, sequence was empty.");
        }
        Object best = list.getFirst();
        for (Object element : list.subList(1, list.size())) {
            if (Ordering.compare(key.of(element), key.of(best)) * sign > 0) {
                best = element;
            }
        }
        return best;
    }

    private static Object groupBy(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("groupby", "attribute", "default", "case_sensitive");
        var plain = Attributes.getter(bound.required(0), bound.value(1, null), bound.hasValue(1), run);
        var key = cased(plain, bound.truth(2, false));
        var list = run.list(value);
        Ordering.sort(list, key, false, run);
        var groups = new ArrayList<@Nullable Object>();
        for (int from = 0; from < list.size(); ) {
            int to = from + 1;
            while (to < list.size() && PythonEquality.equal(key.of(list.get(from)), key.of(list.get(to)))) {
                to++;
            }
            groups.add(new Group(plain.of(list.get(from)), new ArrayList<>(list.subList(from, to))));
            from = to;
        }
        return groups;
    }
}
