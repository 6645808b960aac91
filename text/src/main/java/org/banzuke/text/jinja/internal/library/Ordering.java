package org.banzuke.text.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonOrder;
import org.jspecify.annotations.Nullable;

/** Stable sorting by a key, as {@code sorted} does: equal elements keep their order also in reverse. */
final class Ordering {
    private static final int STEPS_PER_ELEMENT = 4;

    private Ordering() {}

    private record Keyed(@Nullable Object key, @Nullable Object element) {}

    static <T extends @Nullable Object> void sort(List<T> list, PythonKey key, boolean reverse, Run run) {
        run.budget().steps((long) list.size() * STEPS_PER_ELEMENT);
        var keyed = new ArrayList<Keyed>();
        list.forEach(element -> keyed.add(new Keyed(key.of(element), element)));
        try {
            keyed.sort((a, b) -> reverse ? compare(b.key(), a.key()) : compare(a.key(), b.key()));
        } catch (IllegalArgumentException e) {
            // Values such as NaN have no order; Python leaves them in some order, we refuse.
            throw PythonException.value("the values have no order");
        }
        for (int i = 0; i < keyed.size(); i++) {
            @SuppressWarnings("unchecked") // each element came from this list
            T element = (T) keyed.get(i).element();
            list.set(i, element);
        }
    }

    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (b instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return PythonOrder.compare(a, b);
    }

    /** Returns Jinja's {@code ignore_case}: text in lower case, anything else as it is. */
    static @Nullable Object ignoreCase(@Nullable Object value) {
        return value instanceof CharSequence s ? PythonCase.lower(s.toString()) : value;
    }
}
