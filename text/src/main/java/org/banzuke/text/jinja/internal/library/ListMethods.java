package org.banzuke.text.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.banzuke.text.jinja.internal.library.Methods.Method;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.jspecify.annotations.Nullable;

/** Methods of list; tuples share {@code index} and {@code count}. */
final class ListMethods {
    static final Map<String, Method<List<Object>>> TABLE = Map.ofEntries(
            Map.entry("append", ListMethods::append),
            Map.entry("extend", ListMethods::extend),
            Map.entry("insert", ListMethods::insert),
            Map.entry("pop", ListMethods::pop),
            Map.entry("remove", ListMethods::remove),
            Map.entry("clear", (list, arguments, run) -> changed(list, List::clear)),
            Map.entry("reverse", (list, arguments, run) -> changed(list, Collections::reverse)),
            Map.entry("copy", (list, arguments, run) -> run.list(list)),
            Map.entry("sort", ListMethods::sort),
            Map.entry("index", ListMethods::index),
            Map.entry("count", ListMethods::count));

    private ListMethods() {}

    @SuppressWarnings("NullAway") // Python's lists hold None
    private static @Nullable Object append(List<Object> list, Arguments arguments, Run run) {
        run.budget().takeList(list.size() / 64 + 1);
        list.add(arguments.bind("append", "object").required(0));
        return null;
    }

    private static @Nullable Object extend(List<Object> list, Arguments arguments, Run run) {
        var more = run.list(arguments.bind("extend", "iterable").required(0));
        run.budget().takeList((long) list.size() + more.size());
        list.addAll(more);
        return null;
    }

    @SuppressWarnings("NullAway") // Python's lists hold None
    private static @Nullable Object insert(List<Object> list, Arguments arguments, Run run) {
        var bound = arguments.bind("insert", "index", "object");
        run.budget().steps(list.size() / 64 + 1);
        int index = bound.integer(0, 0);
        list.add(Math.clamp(index < 0 ? (long) index + list.size() : index, 0, list.size()), bound.required(1));
        return null;
    }

    private static @Nullable Object pop(List<Object> list, Arguments arguments, Run run) {
        int index = arguments.bind("pop", "index").integer(0, -1);
        int at = index < 0 ? index + list.size() : index;
        if (at < 0 || at >= list.size()) {
            throw new PythonException(
                    PythonErrorKind.INDEX, list.isEmpty() ? "pop from empty list" : "pop index out of range");
        }
        run.budget().steps(list.size() / 64 + 1);
        return list.remove(at);
    }

    private static @Nullable Object remove(List<Object> list, Arguments arguments, Run run) {
        int at = find(list, arguments.bind("remove", "value").required(0), 0, list.size(), run);
        if (at < 0) {
            throw PythonException.value("list.remove(x): x not in list");
        }
        list.remove(at);
        return null;
    }

    private static @Nullable Object changed(List<Object> list, java.util.function.Consumer<List<Object>> change) {
        change.accept(list);
        return null;
    }

    private static @Nullable Object sort(List<Object> list, Arguments arguments, Run run) {
        var bound = arguments.bind("sort", "key", "reverse");
        if (bound.hasValue(0)) {
            throw PythonException.type("sort() takes no key function here");
        }
        var sorted = new ArrayList<>(list);
        Ordering.sort(sorted, PythonKey.IDENTITY, bound.truth(1, false), run);
        list.clear();
        list.addAll(sorted);
        return null;
    }

    private static Object index(List<Object> list, Arguments arguments, Run run) {
        var bound = arguments.bind("index", "value", "start", "stop");
        int from = clip(bound.integer(1, 0), list.size());
        int to = clip(bound.integer(2, Integer.MAX_VALUE), list.size());
        int at = find(list, bound.required(0), from, to, run);
        if (at < 0) {
            throw PythonException.value(PythonRepr.of(bound.required(0)) + " is not in list");
        }
        return (long) at;
    }

    private static Object count(List<Object> list, Arguments arguments, Run run) {
        Object sought = arguments.bind("count", "value").required(0);
        run.budget().steps(list.size() / 16);
        return list.stream().filter(each -> PythonEquality.same(each, sought)).count();
    }

    private static int clip(int index, int size) {
        return Math.clamp(index < 0 ? (long) index + size : index, 0, size);
    }

    private static int find(List<Object> list, @Nullable Object sought, int from, int to, Run run) {
        run.budget().steps(list.size() / 16);
        for (int i = from; i < to; i++) {
            if (PythonEquality.same(list.get(i), sought)) {
                return i;
            }
        }
        return -1;
    }
}
