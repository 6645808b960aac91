package org.banzuke.text.jinja.internal.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Callable;
import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonObject;
import org.banzuke.text.python.PythonSequences;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Finds a check ({@code is name}) by its name: a closed list. */
public final class Checks {
    private static final Map<String, Check> TABLE = Map.ofEntries(
            Map.entry("defined", (value, a, run) -> !(value instanceof Undefined)),
            Map.entry("undefined", (value, a, run) -> value instanceof Undefined),
            Map.entry("none", (value, a, run) -> value == null),
            Map.entry("boolean", (value, a, run) -> value instanceof Boolean),
            Map.entry("true", (value, a, run) -> value instanceof Boolean b && b),
            Map.entry("false", (value, a, run) -> value instanceof Boolean b && !b),
            Map.entry("integer", (value, a, run) -> PythonTypes.isWhole(value)),
            Map.entry("float", (value, a, run) -> PythonTypes.isFloat(value)),
            Map.entry("number", (value, a, run) -> PythonTypes.isNumber(value)),
            Map.entry("string", (value, a, run) -> PythonTypes.isText(value)),
            Map.entry("mapping", (value, a, run) -> value instanceof Map<?, ?>),
            Map.entry("sequence", Checks::sequence),
            Map.entry("iterable", Checks::iterable),
            Map.entry("callable", (value, a, run) -> value instanceof Callable),
            Map.entry("escaped", (value, a, run) -> value instanceof Markup),
            Map.entry("lower", (value, a, run) -> PythonCase.isLower(PythonStr.of(value))),
            Map.entry("upper", (value, a, run) -> PythonCase.isUpper(PythonStr.of(value))),
            Map.entry("odd", (value, a, run) -> leaves(value, 2L, 1L, run)),
            Map.entry("even", (value, a, run) -> leaves(value, 2L, 0L, run)),
            Map.entry(
                    "divisibleby",
                    (value, a, run) ->
                            leaves(value, a.bind("divisibleby", "num").required(0), 0L, run)),
            Map.entry(
                    "sameas",
                    (value, a, run) -> same(value, a.bind("sameas", "other").required(0))),
            Map.entry(
                    "filter",
                    (value, a, run) -> Filters.find(
                                    PythonStr.of(value), run.options().dialect())
                            .isPresent()),
            Map.entry("test", (value, a, run) -> find(PythonStr.of(value)).isPresent()));

    private Checks() {}

    /** Returns the check of that name; operators have names such as {@code eq}, {@code ==}, {@code equalto}. */
    public static Optional<Check> find(String name) {
        var operator = operator(name);
        return operator.isPresent()
                ? operator.map(o -> (value, a, run) ->
                        Comparing.holds(o, value, a.bind(name, "other").required(0), run))
                : Optional.ofNullable(TABLE.get(name));
    }

    private static Optional<String> operator(String name) {
        return switch (name) {
            case "eq", "==", "equalto" -> Optional.of("==");
            case "ne", "!=" -> Optional.of("!=");
            case "lt", "<", "lessthan" -> Optional.of("<");
            case "le", "<=" -> Optional.of("<=");
            case "gt", ">", "greaterthan" -> Optional.of(">");
            case "ge", ">=" -> Optional.of(">=");
            case "in" -> Optional.of("in");
            default -> Optional.empty();
        };
    }

    // Jinja asks for len() and __getitem__: an undefined value has both, a generator neither.
    private static boolean sequence(@Nullable Object value, Arguments arguments, Run run) {
        if (value instanceof Undefined undefined) {
            return !undefined.strict();
        }
        return value instanceof CharSequence || value instanceof Map<?, ?> || value instanceof List<?>;
    }

    private static boolean iterable(@Nullable Object value, Arguments arguments, Run run) {
        if (value instanceof Undefined undefined) {
            PythonSequences.iterate(undefined);
        }
        return PythonSequences.isIterable(value);
    }

    private static boolean leaves(@Nullable Object value, @Nullable Object divisor, long remainder, Run run) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return PythonEquality.equal(run.arithmetic().modulo(value, divisor), remainder);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        boolean scalar = a == null
                || a instanceof Boolean
                || a instanceof PythonObject
                || a instanceof String
                || PythonTypes.isWhole(a);
        boolean sameType = PythonTypes.name(a).equals(PythonTypes.name(b));
        return PythonEquality.is(a, b)
                || (scalar && sameType && !(a instanceof PythonObject) && PythonEquality.equal(a, b));
    }
}
