package org.banzuke.text.jinja.internal.library;

import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.RegexBudget;
import org.jspecify.annotations.Nullable;

/** lm-evaluation-harness's {@code regex_replace(pattern, value="", count=0)}: Python's {@code re.sub}. */
final class RegexFilter {
    static final Filter REPLACE = RegexFilter::replace;

    private static final long MAX_READS = 10_000_000;

    private RegexFilter() {}

    private static Object replace(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("regex_replace", "pattern", "value", "count");
        var text = TextFilters.text(value, run);
        run.budget().take(text.length());
        var replaced = PythonRegex.compile(bound.text(0))
                .sub(bound.text(1, ""), text, bound.integer(2, 0), RegexBudget.reads(MAX_READS));
        run.budget().take(replaced.length());
        return replaced;
    }
}
