package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Three wrong answers made by two changes that undo themselves and do not touch each other: one, the other, and both.
 * Each of the four then differs from the others in the same way, so that the right one is not the one most like them.
 */
final class Square {
    private Square() {}

    static <T> List<T> around(T answer, UnaryOperator<T> change, UnaryOperator<T> other) {
        return List.of(change.apply(answer), other.apply(answer), change.apply(other.apply(answer)));
    }
}
