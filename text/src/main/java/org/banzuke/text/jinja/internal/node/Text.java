package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;

/** Text outside of all tags. */
public record Text(String text) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        out.text(text);
        return Flow.NEXT;
    }
}
