package org.banzuke.text.jinja.internal.value;

import org.jspecify.annotations.Nullable;

/** A function of ours under the name that templates know. Immutable. */
public record Function(String name, Body body) implements Callable {
    /** What a function does. */
    @FunctionalInterface
    public interface Body {
        @Nullable
        Object call(Arguments arguments, Run run);
    }

    @Override
    public @Nullable Object call(Arguments arguments, Run run) {
        return body.call(arguments, run);
    }

    @Override
    public String typeName() {
        return "function";
    }

    @Override
    public String repr() {
        return "<function " + name + ">";
    }
}
