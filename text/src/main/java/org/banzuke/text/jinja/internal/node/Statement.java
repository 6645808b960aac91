package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;

/** A statement of a template. Immutable; thread-safe. */
public sealed interface Statement
        permits Text,
                Print,
                Sequence,
                If,
                For,
                Assign,
                AssignBlock,
                DefineMacro,
                CallBlock,
                FilterBlock,
                With,
                Evaluate,
                Jump {
    /** Runs the statement. */
    Flow execute(Scope scope, Output out);
}
