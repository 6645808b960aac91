package org.banzuke.text.jinja.internal.value;

import org.banzuke.text.python.PythonObject;
import org.jspecify.annotations.Nullable;

/** A value that templates can call. */
public interface Callable extends PythonObject {
    @Nullable
    Object call(Arguments arguments, Run run);
}
