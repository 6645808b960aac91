package org.banzuke.tasks.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonRandom;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the examples of one sample after the other, as lm-eval's samplers do; confined to one pass over the samples,
 * because the generator goes on from sample to sample.
 */
public final class ShotDraw {
    private final ShotPool pool;
    private final int count;
    private final boolean first;
    private final PythonRandom random;

    /**
     * Prepares a pass.
     *
     * @param first whether the first rows are taken instead of drawn ones
     * @param random the generator of the task, fresh
     */
    public ShotDraw(ShotPool pool, int count, boolean first, PythonRandom random) {
        this.pool = pool;
        this.count = count;
        this.first = first;
        this.random = random;
    }

    /** Returns positions in the pool of the examples that stand before a row. */
    public List<Integer> before(Map<String, @Nullable Object> row) {
        if (count == 0) {
            return List.of();
        }
        if (first) {
            return head(row);
        }
        if (!pool.withoutEvaluated() || row.isEmpty()) {
            return drawn(allPositions(), count);
        }
        var rest = others(drawn(allPositions(), count + 1), row);
        if (rest.size() >= count) {
            return rest.subList(0, count);
        }
        // More than one copy of the row was drawn: draw again among the rows that differ from it.
        return drawn(others(allPositions(), row), count);
    }

    private List<Integer> head(Map<String, @Nullable Object> row) {
        var head = new ArrayList<Integer>(count);
        for (var i = 0; i < pool.rows().size() && head.size() < count; i++) {
            if (!pool.withoutEvaluated() || !same(i, row)) {
                head.add(i);
            }
        }
        if (head.size() < count) {
            throw tooMany(head.size());
        }
        return head;
    }

    private List<Integer> drawn(List<Integer> among, int number) {
        if (number > among.size()) {
            throw tooMany(among.size());
        }
        var chosen = new ArrayList<Integer>(number);
        for (var i : random.sample(among.size(), number)) {
            chosen.add(among.get(i));
        }
        return chosen;
    }

    private List<Integer> others(List<Integer> positions, Map<String, @Nullable Object> row) {
        return positions.stream().filter(i -> !same(i, row)).toList();
    }

    private boolean same(int position, Map<String, @Nullable Object> row) {
        return PythonEquality.equal(pool.rows().get(position), row);
    }

    private List<Integer> allPositions() {
        return new Positions(pool.rows().size());
    }

    private EvalException tooMany(int available) {
        var reserve = pool.withoutEvaluated() ? ", the evaluated one being left out" : "";
        return new EvalException(
                EvalErrorCode.USAGE,
                "Few-shot examples asked for (" + count + ") are more than there are (" + available + " in "
                        + pool.label() + reserve + "). Maybe ask for fewer with --num-fewshot.");
    }
}
