package org.banzuke.text.jinja.internal.value;

import java.util.Iterator;
import java.util.Map;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonObject;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonTuple;
import org.jspecify.annotations.Nullable;

/** {@code dict.keys()}, {@code dict.values()} or {@code dict.items()}: a live view that can be looped over. */
public record DictView(Kind kind, Map<?, ?> map) implements PythonObject, Iterable<Object> {
    /** What a view shows. */
    public enum Kind {
        KEYS,
        VALUES,
        ITEMS
    }

    @Override
    public Iterator<Object> iterator() {
        return map.entrySet().stream().map(this::element).iterator();
    }

    @SuppressWarnings("NullAway") // elements may be None
    private Object element(Map.Entry<?, ?> entry) {
        return switch (kind) {
            case KEYS -> entry.getKey();
            case VALUES -> entry.getValue();
            case ITEMS -> PythonTuple.of(entry.getKey(), entry.getValue());
        };
    }

    @Override
    public long length() {
        return map.size();
    }

    @Override
    public boolean truth() {
        return !map.isEmpty();
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof DictView view
                && view.kind == kind
                && (PythonEquality.is(view.map, map) || (kind != Kind.VALUES && PythonEquality.equal(view.map, map)));
    }

    @Override
    public String typeName() {
        return "dict_" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String repr() {
        var elements = new java.util.ArrayList<@Nullable Object>();
        iterator().forEachRemaining(elements::add);
        return typeName() + "(" + PythonRepr.of(elements) + ")";
    }
}
