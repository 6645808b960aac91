package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;

/** Renders a body to a text instead of the output. */
final class Capture {
    /** The name under which a filter chain after a body finds its text; no template can write it. */
    static final String NAME = " captured";

    private Capture() {}

    static String of(Statement body, Scope scope) {
        var budget = scope.run().budget();
        var text = new StringBuilder();
        body.execute(scope, new Output(text, budget.outputLength()));
        budget.take(text.length());
        return text.toString();
    }
}
