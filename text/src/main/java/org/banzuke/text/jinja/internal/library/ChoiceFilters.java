package org.banzuke.text.jinja.internal.library;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Generator;
import org.banzuke.text.jinja.internal.value.Lazy;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonDicts.Found;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonSequences;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** Lazy filters over elements: {@code map select reject selectattr rejectattr}. */
final class ChoiceFilters {
    private ChoiceFilters() {}

    static void addTo(Map<String, Filter> table) {
        table.put("select", (value, a, run) -> choose(value, a, run, false, true));
        table.put("reject", (value, a, run) -> choose(value, a, run, false, false));
        table.put("selectattr", (value, a, run) -> choose(value, a, run, true, true));
        table.put("rejectattr", (value, a, run) -> choose(value, a, run, true, false));
        table.put("map", ChoiceFilters::map);
    }

    private static Object choose(
            @Nullable Object value, Arguments arguments, Run run, boolean byAttribute, boolean wanted) {
        if (byAttribute && arguments.positional().isEmpty()) {
            throw new PythonException(PythonErrorKind.TEMPLATE, "Missing parameter for attribute name");
        }
        var key = byAttribute ? Attributes.getter(arguments.positional().getFirst(), run) : PythonKey.IDENTITY;
        var rest = arguments.without(byAttribute ? 1 : 0);
        Check check = rest.positional().isEmpty()
                ? (element, a, r) -> PythonTruth.of(element)
                : Checks.find(PythonStr.of(rest.positional().getFirst()))
                        .orElseThrow(() -> unknown("test", rest.positional().getFirst()));
        var checkArguments = rest.without(1);
        Iterator<?> elements = elements(value);
        return new Generator("select_or_reject", new Lazy(() -> {
            while (elements.hasNext()) {
                run.budget().step();
                Object element = elements.next();
                if (check.holds(key.of(element), checkArguments, run) == wanted) {
                    return Optional.of(new Found("", element));
                }
            }
            return Optional.empty();
        }));
    }

    private static Iterator<?> elements(@Nullable Object value) {
        // Jinja asks "if seq" first, so None gives nothing and no error.
        if (!PythonTruth.of(value)) {
            return Collections.emptyIterator();
        }
        return PythonSequences.iterate(value);
    }

    private static PythonException unknown(String kind, @Nullable Object name) {
        return new PythonException(PythonErrorKind.TEMPLATE, "No " + kind + " named '" + PythonStr.of(name) + "'.");
    }

    private static Object map(@Nullable Object value, Arguments arguments, Run run) {
        var each = arguments.positional().isEmpty() && arguments.named().containsKey("attribute")
                ? attribute(arguments, run)
                : filter(arguments, run);
        Iterator<?> elements = elements(value);
        return new Generator("sync_do_map", new Lazy(() -> {
            if (!elements.hasNext()) {
                return Optional.empty();
            }
            run.budget().step();
            return Optional.of(new Found("", each.of(elements.next())));
        }));
    }

    private static PythonKey attribute(Arguments arguments, Run run) {
        var bound = arguments.bind("map", "attribute", "default");
        return Attributes.getter(bound.required(0), bound.value(1, null), bound.hasValue(1), run);
    }

    private static PythonKey filter(Arguments arguments, Run run) {
        if (arguments.positional().isEmpty()) {
            throw new PythonException(PythonErrorKind.TEMPLATE, "map requires a filter argument");
        }
        Object name = arguments.positional().getFirst();
        var filter =
                Filters.find(PythonStr.of(name), run.options().dialect()).orElseThrow(() -> unknown("filter", name));
        var rest = arguments.without(1);
        return element -> filter.apply(element, rest, run);
    }
}
