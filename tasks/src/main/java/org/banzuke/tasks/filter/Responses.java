package org.banzuke.tasks.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Python's view of what filters hand on. Pure. */
final class Responses {
    private Responses() {}

    /** Returns the elements: those of a list, or the characters of a text, over which Python iterates too. */
    static List<?> elements(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case String text -> characters(text);
            case NoMatch none -> characters(none.text());
            case null, default -> throw PythonException.type("a filter after take_first got no list of responses");
        };
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** Applies a change of text to each element; a fallback stays one. */
    static List<@Nullable Object> map(@Nullable Object value, UnaryOperator<String> change) {
        var changed = new ArrayList<@Nullable Object>();
        for (var element : elements(value)) {
            changed.add(
                    element instanceof NoMatch none
                            ? new NoMatch(change.apply(none.text()))
                            : change.apply(text(element)));
        }
        return changed;
    }

    /** Returns an element's text; what is no text is an error, as in Python. */
    static String text(@Nullable Object element) {
        return switch (element) {
            case String text -> text;
            case NoMatch none -> none.text();
            case null -> throw PythonException.type("a filter for text got None");
            case Object other -> throw PythonException.type("a filter for text got " + name(other));
        };
    }

    /** Returns an element's text, or empty text if it is none. */
    static String textOrEmpty(@Nullable Object element) {
        return element instanceof String || element instanceof NoMatch ? text(element) : "";
    }

    private static String name(Object value) {
        return PythonTypes.isNumber(value) ? PythonTypes.name(value) : "a log-likelihood";
    }
}
