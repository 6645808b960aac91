package org.banzuke.text.jinja.internal.library;

import java.util.List;
import java.util.Map;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Range;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonObject;
import org.banzuke.text.python.PythonTuple;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Python's methods of text, lists, tuples, dictionaries and numbers: a closed list, nothing else is callable. */
public final class Methods {
    private Methods() {}

    /** Tells whether the value has a method of that name. */
    public static boolean has(@Nullable Object receiver, String name) {
        return switch (receiver) {
            case Map<?, ?> _ -> DictMethods.TABLE.containsKey(name);
            case CharSequence _ -> StringMethods.TABLE.containsKey(name);
            case PythonTuple _ -> isSearch(name);
            case Range _ -> isSearch(name);
            case PythonObject _ -> false;
            case List<?> _ -> ListMethods.TABLE.containsKey(name);
            case null, default -> NumberMethods.has(receiver, name);
        };
    }

    private static boolean isSearch(String name) {
        return name.equals("index") || name.equals("count");
    }

    /** Calls a method that {@link #has} found. */
    @SuppressWarnings("unchecked") // a template's own maps and lists hold anything
    public static @Nullable Object call(@Nullable Object receiver, String name, Arguments arguments, Run run) {
        try {
            return switch (receiver) {
                case Map<?, ?> map -> method(DictMethods.TABLE, name).call((Map<Object, Object>) map, arguments, run);
                case CharSequence s ->
                    Markup.like(s, method(StringMethods.TABLE, name).call(s.toString(), arguments, run));
                case List<?> list -> method(ListMethods.TABLE, name).call((List<Object>) list, arguments, run);
                case null, default -> NumberMethods.call(receiver, name, arguments);
            };
        } catch (UnsupportedOperationException e) {
            throw PythonException.type("the template changes a " + PythonTypes.name(receiver)
                    + " that it was given and that cannot be changed");
        }
    }

    private static <T> Method<T> method(Map<String, Method<T>> table, String name) {
        return java.util.Objects.requireNonNull(table.get(name));
    }

    /** A method of a type. */
    @FunctionalInterface
    interface Method<T> {
        @Nullable
        Object call(T receiver, Arguments arguments, Run run);
    }
}
