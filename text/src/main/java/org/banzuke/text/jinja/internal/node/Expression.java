package org.banzuke.text.jinja.internal.node;

import org.jspecify.annotations.Nullable;

/** An expression of a template. Immutable; thread-safe. */
public sealed interface Expression
        permits Constant,
                Name,
                ListLiteral,
                TupleLiteral,
                DictLiteral,
                Attribute,
                Item,
                Slice,
                Call,
                FilterCall,
                TestCall,
                Negation,
                Binary,
                Comparison,
                And,
                Or,
                Not,
                Concatenation,
                Conditional,
                Refused,
                Located {
    /** Returns the value in a scope. */
    @Nullable
    Object evaluate(Scope scope);
}
