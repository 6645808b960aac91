package org.banzuke.text.jinja.internal.node;

import java.util.LinkedHashMap;
import java.util.List;
import org.banzuke.text.python.PythonDicts;
import org.jspecify.annotations.Nullable;

/** <code>{a: b}</code>. */
public record DictLiteral(List<Entry> entries) implements Expression {
    /** A key and its value. */
    public record Entry(Expression key, Expression value) {}

    public DictLiteral {
        entries = List.copyOf(entries);
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        var dict = new LinkedHashMap<Object, Object>();
        for (var entry : entries) {
            PythonDicts.put(dict, entry.key().evaluate(scope), entry.value().evaluate(scope));
        }
        return dict;
    }
}
