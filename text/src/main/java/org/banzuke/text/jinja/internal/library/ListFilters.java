package org.banzuke.text.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Generator;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonSequences;
import org.banzuke.text.python.PythonTuple;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Filters on whole sequences: {@code length list first last join reverse items sum batch slice}. */
final class ListFilters {
    private ListFilters() {}

    static void addTo(Map<String, Filter> table) {
        table.put("length", (value, a, run) -> PythonSequences.length(value));
        table.put("count", (value, a, run) -> PythonSequences.length(value));
        table.put("list", (value, a, run) -> run.list(value));
        table.put("first", ListFilters::first);
        table.put("last", ListFilters::last);
        table.put("join", ListFilters::join);
        table.put("reverse", ListFilters::reverse);
        table.put("items", ListFilters::items);
        table.put("sum", ListFilters::sum);
        table.put("batch", ListFilters::batch);
        table.put("slice", ListFilters::slice);
    }

    private static @Nullable Object first(@Nullable Object value, Arguments arguments, Run run) {
        Iterator<?> elements = PythonSequences.iterate(value);
        return elements.hasNext() ? elements.next() : run.undefined("No first item, sequence was empty.");
    }

    private static @Nullable Object last(@Nullable Object value, Arguments arguments, Run run) {
        if (value instanceof CharSequence s && !s.isEmpty()) {
            return PythonSequences.at(s, -1L);
        }
        var list = reversible(value, run);
        return list.isEmpty() ? run.undefined("No last item, sequence was empty.") : list.getLast();
    }

    private static List<@Nullable Object> reversible(@Nullable Object value, Run run) {
        if (value instanceof Generator || value instanceof Undefined || !PythonSequences.isIterable(value)) {
            throw PythonException.type("'" + PythonTypes.name(value) + "' object is not reversible");
        }
        return run.list(value);
    }

    private static Object join(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("join", "d", "attribute");
        var separator = TextFilters.text(bound.value(0, ""), run);
        var key = Attributes.getter(bound.value(1, null), run);
        var out = new StringBuilder();
        boolean later = false;
        for (Object element : run.list(value)) {
            out.append(later ? separator : "");
            var text = TextFilters.text(key.of(element), run);
            run.budget().take((long) out.length() + text.length() - out.length() * 63L / 64);
            out.append(text);
            later = true;
        }
        run.budget().take(out.length());
        return out.toString();
    }

    private static Object reverse(@Nullable Object value, Arguments arguments, Run run) {
        if (value instanceof CharSequence s) {
            run.budget().take(s.length());
            return new StringBuilder(s).reverse().toString();
        }
        var list = value instanceof Generator ? run.list(value) : reversible(value, run);
        Collections.reverse(list);
        return new Generator("reversed", list.iterator());
    }

    private static Object items(@Nullable Object value, Arguments arguments, Run run) {
        if (value instanceof Undefined) {
            return new Generator("do_items", Collections.emptyIterator());
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw PythonException.type("Can only get item pairs from a mapping.");
        }
        run.budget().takeList(map.size());
        var pairs = new ArrayList<Object>();
        map.forEach((key, element) -> pairs.add(PythonTuple.of(key, element)));
        return new Generator("do_items", pairs.iterator());
    }

    private static @Nullable Object sum(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("sum", "attribute", "start");
        var key = Attributes.getter(bound.value(0, null), run);
        Object sum = bound.value(1, 0L);
        if (sum instanceof CharSequence) {
            throw PythonException.type("sum() can't sum strings [use ''.join(seq) instead]");
        }
        for (Object element : run.list(value)) {
            Object addend = key.of(element);
            if (addend instanceof Undefined undefined) {
                throw undefined.failure();
            }
            sum = run.arithmetic().add(sum, addend);
        }
        return sum;
    }

    private static Object batch(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("batch", "linecount", "fill_with");
        bound.required(0);
        int size = Math.max(1, bound.integer(0, 1));
        var list = run.list(value);
        var rows = new ArrayList<Object>();
        for (int i = 0; i < list.size(); i += size) {
            rows.add(new ArrayList<>(list.subList(i, Math.min(list.size(), i + size))));
        }
        if (bound.hasValue(1) && !rows.isEmpty()) {
            run.budget().takeList(size);
            fill(rows, size, bound.value(1, null));
        }
        return new Generator("do_batch", rows.iterator());
    }

    @SuppressWarnings("unchecked") // the rows were made above
    private static void fill(List<Object> rows, int size, @Nullable Object with) {
        var last = (List<@Nullable Object>) rows.getLast();
        while (last.size() < size) {
            last.add(with);
        }
    }

    private static Object slice(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("slice", "slices", "fill_with");
        bound.required(0);
        int slices = bound.integer(0, 1);
        if (slices <= 0) {
            throw PythonException.value("slice() needs a positive number of slices");
        }
        run.budget().takeList(slices);
        var list = run.list(value);
        int each = list.size() / slices;
        int longer = list.size() % slices;
        Function<Integer, Integer> start = i -> i * each + Math.min(i, longer);
        var rows = new ArrayList<Object>();
        for (int i = 0; i < slices; i++) {
            var row = new ArrayList<@Nullable Object>(list.subList(start.apply(i), start.apply(i + 1)));
            if (bound.hasValue(1) && i >= longer) {
                row.add(bound.value(1, null));
            }
            rows.add(row);
        }
        return new Generator("do_slice", rows.iterator());
    }
}
