package org.banzuke.tasks.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** {@code majority_vote}: a list of the commonest response; of equally common ones the one seen first. */
final class MajorityVote implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        var counts = new LinkedHashMap<@Nullable Object, Integer>();
        var first = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        for (var element : Responses.elements(value)) {
            Object key = element instanceof NoMatch none ? none.text() : element;
            counts.merge(key, 1, Integer::sum);
            first.putIfAbsent(key, element);
        }
        var best = counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow(() -> new PythonException(PythonErrorKind.INDEX, "majority_vote got no response"));
        List<@Nullable Object> winner = new ArrayList<>();
        winner.add(first.get(best.getKey()));
        return winner;
    }
}
