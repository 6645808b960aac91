package org.banzuke.text.jinja.internal.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.jinja.internal.library.Methods.Method;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.DictView;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonDicts;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonTuple;
import org.jspecify.annotations.Nullable;

/** Methods of dict. */
final class DictMethods {
    static final Map<String, Method<Map<Object, Object>>> TABLE = Map.of(
            "get", DictMethods::get,
            "keys", (map, arguments, run) -> view(DictView.Kind.KEYS, map, arguments),
            "values", (map, arguments, run) -> view(DictView.Kind.VALUES, map, arguments),
            "items", (map, arguments, run) -> view(DictView.Kind.ITEMS, map, arguments),
            "copy", (map, arguments, run) -> copy(map, run),
            "pop", DictMethods::pop,
            "popitem", DictMethods::popItem,
            "setdefault", DictMethods::setDefault,
            "update", DictMethods::update,
            "clear", DictMethods::clear);

    private DictMethods() {}

    private static Object view(DictView.Kind kind, Map<Object, Object> map, Arguments arguments) {
        arguments.bind("view");
        return new DictView(kind, map);
    }

    private static Object copy(Map<Object, Object> map, Run run) {
        run.budget().takeList(map.size());
        return new LinkedHashMap<>(map);
    }

    private static @Nullable Object get(Map<Object, Object> map, Arguments arguments, Run run) {
        var bound = arguments.bind("get", "key", "default");
        return PythonDicts.find(map, bound.required(0))
                .map(found -> Optional.ofNullable(found.value()))
                .orElseGet(() -> Optional.ofNullable(bound.value(1, null)))
                .orElse(null);
    }

    private static @Nullable Object pop(Map<Object, Object> map, Arguments arguments, Run run) {
        var bound = arguments.bind("pop", "key", "default");
        var found = PythonDicts.find(map, bound.required(0));
        if (found.isPresent()) {
            map.remove(found.get().key());
            return found.get().value();
        }
        if (!bound.has(1)) {
            throw new PythonException(PythonErrorKind.KEY, PythonRepr.of(bound.required(0)));
        }
        return bound.value(1, null);
    }

    private static Object popItem(Map<Object, Object> map, Arguments arguments, Run run) {
        arguments.bind("popitem");
        if (map.isEmpty()) {
            throw new PythonException(PythonErrorKind.KEY, "'popitem(): dictionary is empty'");
        }
        Map.Entry<Object, Object> last = null;
        for (var entry : map.entrySet()) {
            last = entry;
        }
        run.budget().steps(map.size() / 16);
        var item = PythonTuple.of(java.util.Objects.requireNonNull(last).getKey(), last.getValue());
        map.remove(item.get(0));
        return item;
    }

    private static @Nullable Object setDefault(Map<Object, Object> map, Arguments arguments, Run run) {
        var bound = arguments.bind("setdefault", "key", "default");
        var found = PythonDicts.find(map, bound.required(0));
        if (found.isPresent()) {
            return found.get().value();
        }
        PythonDicts.put(map, bound.required(0), bound.value(1, null));
        return bound.value(1, null);
    }

    private static @Nullable Object update(Map<Object, Object> map, Arguments arguments, Run run) {
        Globals.fill(map, arguments, run);
        return null;
    }

    private static @Nullable Object clear(Map<Object, Object> map, Arguments arguments, Run run) {
        arguments.bind("clear");
        map.clear();
        return null;
    }
}
