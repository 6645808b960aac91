package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;

/** {@code break} or {@code continue}. */
public record Jump(Flow flow) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        return flow;
    }
}
