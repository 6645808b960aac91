package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;

/** {@code macro name(parameters)} … {@code endmacro}. */
public record DefineMacro(MacroShape shape) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        scope.set(shape.name(), new Macro(shape, scope));
        return Flow.NEXT;
    }
}
