package org.banzuke.text.jinja.internal.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Callable;
import org.banzuke.text.jinja.internal.value.Members;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonDicts.Found;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonTuple;
import org.jspecify.annotations.Nullable;

/** A macro with the scope it was defined in; confined to one rendering. */
record Macro(MacroShape shape, Scope definition) implements Callable, Members {
    @Override
    public @Nullable Object call(Arguments arguments, Run run) {
        var scope = definition.child();
        run.budget().enter();
        assign(scope, arguments);
        var text = Capture.of(shape.body(), scope);
        run.budget().leave();
        return text;
    }

    private void assign(Scope scope, Arguments arguments) {
        var named = new LinkedHashMap<String, @Nullable Object>(arguments.named());
        assignParameters(scope, arguments.positional(), named);
        if (shape.takesCaller() && !shape.parameters().contains("caller")) {
            scope.set("caller", named.containsKey("caller") ? named.remove("caller") : noCaller(scope));
        }
        if (shape.takesNamed()) {
            scope.set("kwargs", named);
        } else if (!named.isEmpty()) {
            throw PythonException.type("macro '" + shape.name() + "' takes no keyword argument '"
                    + named.keySet().iterator().next() + "'");
        }
        more(scope, arguments.positional());
    }

    private static Object noCaller(Scope scope) {
        return scope.run().undefined("No caller defined");
    }

    private void assignParameters(Scope scope, List<?> positional, Map<String, @Nullable Object> named) {
        var parameters = shape.parameters();
        var missing = new java.util.BitSet();
        for (int i = 0; i < parameters.size(); i++) {
            var name = parameters.get(i);
            if (i < positional.size()) {
                scope.set(name, positional.get(i));
            } else if (named.containsKey(name)) {
                scope.set(name, named.remove(name));
            } else {
                missing.set(i);
                scope.set(name, scope.run().undefined("parameter '" + name + "' was not provided"));
            }
        }
        int firstDefault = parameters.size() - shape.defaults().size();
        missing.stream()
                .filter(i -> i >= firstDefault)
                .forEach(i -> scope.set(
                        parameters.get(i),
                        shape.defaults().get(i - firstDefault).evaluate(scope)));
    }

    private void more(Scope scope, List<?> positional) {
        int known = shape.parameters().size();
        if (shape.takesMore()) {
            scope.set(
                    "varargs",
                    PythonTuple.copyOf(positional.subList(Math.min(known, positional.size()), positional.size())));
        } else if (positional.size() > known) {
            throw PythonException.type("macro '" + shape.name() + "' takes not more than " + known + " argument(s)");
        }
    }

    @Override
    public Optional<Found> member(String name) {
        return switch (name) {
            case "name" -> Optional.of(new Found(name, shape.name()));
            case "arguments" -> Optional.of(new Found(name, PythonTuple.copyOf(shape.parameters())));
            case "catch_varargs" -> Optional.of(new Found(name, shape.takesMore()));
            case "catch_kwargs" -> Optional.of(new Found(name, shape.takesNamed()));
            case "caller" -> Optional.of(new Found(name, shape.takesCaller()));
            default -> Optional.empty();
        };
    }

    @Override
    public String typeName() {
        return "Macro";
    }

    @Override
    public String repr() {
        return "<Macro '" + shape.name() + "'>";
    }
}
