package org.banzuke.text.jinja.internal.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.python.PythonArithmetic;
import org.banzuke.text.python.PythonSequences;
import org.jspecify.annotations.Nullable;

/** One rendering: its variables, options and budget. Confined to it. */
public final class Run {
    private final Map<String, ?> context;
    private final JinjaOptions options;
    private final Budget budget;
    private final PythonArithmetic arithmetic;

    public Run(Map<String, ?> context, JinjaOptions options) {
        this.context = context;
        this.options = options;
        this.budget = new Budget(options.limits());
        this.arithmetic = new PythonArithmetic(budget);
    }

    public Map<String, ?> context() {
        return context;
    }

    public JinjaOptions options() {
        return options;
    }

    public Budget budget() {
        return budget;
    }

    public PythonArithmetic arithmetic() {
        return arithmetic;
    }

    /** Returns the value that stands for something missing. */
    public Undefined undefined(String problem) {
        return new Undefined(problem, options.strictUndefined());
    }

    /** Returns {@code list(value)}, counted against the budget. */
    public List<@Nullable Object> list(@Nullable Object value) {
        var list = new ArrayList<@Nullable Object>();
        Iterator<?> each = PythonSequences.iterate(value);
        while (each.hasNext()) {
            budget.round(list.size() + 1L);
            list.add(each.next());
        }
        return list;
    }
}
