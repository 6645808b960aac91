package org.banzuke.text.jinja.internal.library;

import org.jspecify.annotations.Nullable;

/** Takes from an element what it is ordered, grouped or compared by. */
@FunctionalInterface
interface PythonKey {
    PythonKey IDENTITY = element -> element;

    @Nullable
    Object of(@Nullable Object element);
}
