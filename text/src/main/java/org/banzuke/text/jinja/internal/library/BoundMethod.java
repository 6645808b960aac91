package org.banzuke.text.jinja.internal.library;

import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Callable;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** A method of a value that is passed around before it is called. */
record BoundMethod(Object receiver, String name) implements Callable {
    @Override
    public @Nullable Object call(Arguments arguments, Run run) {
        return Methods.call(receiver, name, arguments, run);
    }

    @Override
    public String typeName() {
        return "builtin_function_or_method";
    }

    @Override
    public String repr() {
        return "<built-in method " + name + " of " + PythonTypes.name(receiver) + " object at 0x7f0000000000>";
    }
}
