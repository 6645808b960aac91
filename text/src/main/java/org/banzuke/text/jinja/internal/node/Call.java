package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.library.Access;
import org.banzuke.text.jinja.internal.library.Methods;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Callable;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** {@code callee(arguments)}; a method is called without making a bound method first. */
public record Call(Expression callee, CallArguments arguments) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        scope.run().budget().step();
        if (callee instanceof Attribute method) {
            Object receiver = method.value().evaluate(scope);
            if (Methods.has(receiver, method.name())) {
                return Methods.call(receiver, method.name(), arguments.evaluate(scope), scope.run());
            }
            Object attribute = Access.attribute(receiver, method.name(), scope.run());
            return call(attribute, arguments.evaluate(scope), scope.run());
        }
        return call(callee.evaluate(scope), arguments.evaluate(scope), scope.run());
    }

    static @Nullable Object call(@Nullable Object callee, Arguments arguments, Run run) {
        return switch (callee) {
            case Callable callable -> callable.call(arguments, run);
            case Undefined undefined -> throw undefined.failure();
            case null, default ->
                throw PythonException.type("'" + PythonTypes.name(callee) + "' object is not callable");
        };
    }
}
