package org.banzuke.text.jinja.internal.library;

import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.jspecify.annotations.Nullable;

/** What {@code |name} does. Stateless. */
@FunctionalInterface
public interface Filter {
    @Nullable
    Object apply(@Nullable Object value, Arguments arguments, Run run);
}
