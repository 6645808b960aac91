package org.banzuke.text.jinja.internal.library;

import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.jspecify.annotations.Nullable;

/** What {@code is name} checks; Jinja calls it a test. Stateless. */
@FunctionalInterface
public interface Check {
    boolean holds(@Nullable Object value, Arguments arguments, Run run);
}
