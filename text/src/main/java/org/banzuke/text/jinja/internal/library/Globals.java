package org.banzuke.text.jinja.internal.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.text.jinja.JinjaDialect;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Bound;
import org.banzuke.text.jinja.internal.value.Function;
import org.banzuke.text.jinja.internal.value.Namespace;
import org.banzuke.text.jinja.internal.value.Range;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonDicts;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonInts;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** The functions that every template finds: a closed list. */
public final class Globals {
    private static final Function RANGE = new Function("range", Globals::range);
    private static final Function DICT = new Function("dict", (arguments, run) -> dict(arguments, run));
    private static final Function NAMESPACE =
            new Function("namespace", (arguments, run) -> new Namespace(dict(arguments, run)));
    private static final Function CYCLER =
            new Function("cycler", (arguments, run) -> new Cycler(arguments.positional()));
    private static final Function JOINER = new Function(
            "joiner",
            (arguments, run) -> Joiner.function(arguments.bind("joiner", "sep").text(0, ", ")));
    private static final Function RAISE = new Function("raise_exception", Globals::raise);
    private static final Function NOW = new Function("strftime_now", Globals::now);

    private Globals() {}

    /** Returns a function or, for any other name, undefined. */
    public static Object get(String name, Run run) {
        boolean chat = run.options().dialect() == JinjaDialect.CHAT;
        return switch (name) {
            case "range" -> RANGE;
            case "dict" -> DICT;
            case "namespace" -> NAMESPACE;
            case "cycler" -> CYCLER;
            case "joiner" -> JOINER;
            case "raise_exception" -> chat ? RAISE : missing(name, run);
            case "strftime_now" -> chat && run.options().clock().isPresent() ? NOW : missing(name, run);
            default -> missing(name, run);
        };
    }

    private static Object missing(String name, Run run) {
        return run.undefined("'" + name + "' is undefined");
    }

    private static Object range(Arguments arguments, Run run) {
        var bound = arguments.bind("range", "start", "stop", "step");
        bound.required(0);
        boolean one = arguments.positional().size() == 1;
        var range = new Range(
                one ? 0 : integer(bound, 0),
                one ? integer(bound, 0) : integer(bound, 1),
                bound.has(2) ? integer(bound, 2) : 1);
        run.budget().takeList(range.length());
        return range;
    }

    private static long integer(Bound bound, int i) {
        return PythonInts.index(bound.required(i));
    }

    private static Map<Object, Object> dict(Arguments arguments, Run run) {
        var dict = new LinkedHashMap<Object, Object>();
        fill(dict, arguments, run);
        return dict;
    }

    /** Does {@code dict.update}: a mapping or pairs, then keywords. */
    static void fill(Map<Object, Object> dict, Arguments arguments, Run run) {
        var bound = new Arguments(arguments.positional(), Map.of()).bind("dict", "mapping");
        if (bound.has(0)) {
            if (bound.required(0) instanceof Map<?, ?> map) {
                run.budget().takeList(map.size());
                new LinkedHashMap<>(map).forEach((key, value) -> PythonDicts.put(dict, key, value));
            } else {
                run.list(bound.required(0)).forEach(pair -> fill(dict, run.list(pair)));
            }
        }
        arguments.named().forEach((name, value) -> PythonDicts.put(dict, name, value));
    }

    private static void fill(Map<Object, Object> dict, List<@Nullable Object> pair) {
        if (pair.size() != 2) {
            throw PythonException.value(
                    "dictionary update sequence element has length " + pair.size() + "; 2 is required");
        }
        PythonDicts.put(dict, pair.get(0), pair.get(1));
    }

    private static Object raise(Arguments arguments, Run run) {
        throw new PythonException(
                PythonErrorKind.TEMPLATE,
                PythonStr.of(arguments.bind("raise_exception", "message").required(0)));
    }

    private static Object now(Arguments arguments, Run run) {
        Object format = arguments.bind("strftime_now", "format").required(0);
        if (!(format instanceof CharSequence text)) {
            throw PythonException.type("strftime() argument 1 must be str, not " + PythonTypes.name(format));
        }
        return Strftime.format(text.toString(), run.options().clock().orElseThrow());
    }
}
