package org.banzuke.text.jinja.internal.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** The arguments of a call as written: {@code (a, b=c, *d, **e)}. */
public record CallArguments(
        List<Expression> positional,
        Map<String, Expression> named,
        Optional<Expression> more,
        Optional<Expression> moreNamed) {
    public static final CallArguments NONE = new CallArguments(List.of(), Map.of(), Optional.empty(), Optional.empty());

    Arguments evaluate(Scope scope) {
        if (positional.isEmpty() && named.isEmpty() && more.isEmpty() && moreNamed.isEmpty()) {
            return Arguments.NONE;
        }
        var values = ListLiteral.values(positional, scope);
        more.ifPresent(m -> values.addAll(scope.run().list(m.evaluate(scope))));
        return new Arguments(values, named.isEmpty() && moreNamed.isEmpty() ? Map.of() : names(scope));
    }

    private Map<String, @Nullable Object> names(Scope scope) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        named.forEach((name, value) -> values.put(name, value.evaluate(scope)));
        if (moreNamed.isPresent()) {
            if (!(moreNamed.get().evaluate(scope) instanceof Map<?, ?> map)) {
                throw PythonException.type("argument after ** must be a mapping");
            }
            new ArrayList<>(map.entrySet()).forEach(entry -> put(values, entry));
        }
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, Map.Entry<?, ?> entry) {
        if (!(entry.getKey() instanceof String name) || values.containsKey(name)) {
            throw PythonException.type("keywords must be distinct strings, not " + PythonTypes.name(entry.getKey()));
        }
        values.put(name, entry.getValue());
    }

    /** Returns arguments by position only. */
    public static CallArguments of(List<Expression> positional) {
        return new CallArguments(List.copyOf(positional), Map.of(), Optional.empty(), Optional.empty());
    }
}
