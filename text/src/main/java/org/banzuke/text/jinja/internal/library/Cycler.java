package org.banzuke.text.jinja.internal.library;

import java.util.List;
import java.util.Optional;
import org.banzuke.text.jinja.internal.value.Function;
import org.banzuke.text.jinja.internal.value.Members;
import org.banzuke.text.python.PythonDicts.Found;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** Jinja's {@code cycler(a, b, …)}: goes round its values; confined to one rendering. */
final class Cycler implements Members {
    private final List<@Nullable Object> values;
    private int at;

    Cycler(List<@Nullable Object> values) {
        if (values.isEmpty()) {
            throw PythonException.type("at least one item has to be provided");
        }
        this.values = values;
    }

    @Override
    public Optional<Found> member(String name) {
        return switch (name) {
            case "current" -> Optional.of(new Found(name, values.get(at)));
            case "next" -> Optional.of(new Found(name, new Function(name, (arguments, run) -> next())));
            case "reset" -> Optional.of(new Found(name, new Function(name, (arguments, run) -> reset())));
            default -> Optional.empty();
        };
    }

    private @Nullable Object next() {
        Object value = values.get(at);
        at = (at + 1) % values.size();
        return value;
    }

    private @Nullable Object reset() {
        at = 0;
        return null;
    }

    @Override
    public String typeName() {
        return "Cycler";
    }

    @Override
    public String repr() {
        return "<Cycler>";
    }
}
