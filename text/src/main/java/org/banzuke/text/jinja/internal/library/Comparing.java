package org.banzuke.text.jinja.internal.library;

import java.util.Collection;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonOrder;
import org.banzuke.text.python.PythonSequences;
import org.jspecify.annotations.Nullable;

/** The comparison operators, with the rules of undefined values; work is counted by size. */
public final class Comparing {
    private static final int ELEMENTS_PER_STEP = 16;

    private Comparing() {}

    /** Returns whether {@code a operator b} holds. */
    public static boolean holds(String operator, @Nullable Object a, @Nullable Object b, Run run) {
        run.budget().steps(1 + size(b) / ELEMENTS_PER_STEP);
        return switch (operator) {
            case "==" -> PythonEquality.equal(a, b);
            case "!=" -> !PythonEquality.equal(a, b);
            case "in" -> PythonSequences.contains(b, a);
            case "not in" -> !PythonSequences.contains(b, a);
            default -> PythonOrder.holds(operator, defined(a), defined(b));
        };
    }

    private static long size(@Nullable Object value) {
        return value instanceof Collection<?> list ? list.size() : value instanceof CharSequence s ? s.length() / 4 : 0;
    }

    private static @Nullable Object defined(@Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return value;
    }
}
