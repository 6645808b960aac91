package org.banzuke.text.jinja.internal.node;

import java.util.Arrays;
import org.banzuke.text.jinja.internal.value.Run;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a template itself has set, inner before outer; confined to one rendering.
 *
 * <p>Names are interned by the lexer and compared by identity. A body of a loop, macro or with block has a scope
 * of its own; an if block has none.
 */
public final class Scope {
    /** What {@link #find} returns for an unknown name; never reaches a template. */
    private static final Object ABSENT = new Object();

    private static final int FIRST_SIZE = 4;
    private static final String[] NO_NAMES = {};

    private final Run run;
    private final @Nullable Scope parent;
    private String[] names = NO_NAMES;
    private @Nullable Object[] values = NO_NAMES;
    private int size;

    public Scope(Run run) {
        this(run, null);
    }

    private Scope(Run run, @Nullable Scope parent) {
        this.run = run;
        this.parent = parent;
    }

    @SuppressWarnings("ReferenceEquality") // one object, never equal to a value
    static boolean isAbsent(@Nullable Object found) {
        return found == ABSENT;
    }

    Run run() {
        return run;
    }

    Scope child() {
        return new Scope(run, this);
    }

    @SuppressWarnings("ReferenceEquality") // interned
    @Nullable
    Object find(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            for (int i = 0; i < scope.size; i++) {
                if (scope.names[i] == name) {
                    return scope.values[i];
                }
            }
        }
        return ABSENT;
    }

    @SuppressWarnings("ReferenceEquality") // interned
    void set(String name, @Nullable Object value) {
        for (int i = 0; i < size; i++) {
            if (names[i] == name) {
                values[i] = value;
                return;
            }
        }
        if (size == names.length) {
            int wider = Math.max(FIRST_SIZE, size * 2);
            names = Arrays.copyOf(names, wider);
            values = Arrays.copyOf(values, wider, Object[].class);
        }
        names[size] = name;
        values[size++] = value;
    }
}
