package org.banzuke.text.jinja.internal.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.python.PythonDicts;
import org.banzuke.text.python.PythonRepr;
import org.jspecify.annotations.Nullable;

/** Jinja's {@code namespace()}: attributes that templates may set; confined to one rendering. */
public final class Namespace implements Members {
    private final Map<Object, Object> attributes;

    public Namespace(Map<Object, Object> attributes) {
        this.attributes = new LinkedHashMap<>(attributes);
    }

    @Override
    public Optional<PythonDicts.Found> member(String name) {
        return PythonDicts.find(attributes, name);
    }

    public void set(String name, @Nullable Object value) {
        PythonDicts.put(attributes, name, value);
    }

    @Override
    public String typeName() {
        return "Namespace";
    }

    @Override
    public String repr() {
        return "<Namespace " + PythonRepr.of(attributes) + ">";
    }
}
