package org.banzuke.tasks.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.PythonStrings;
import org.banzuke.text.python.RegexBudget;
import org.jspecify.annotations.Nullable;

/**
 * {@code regex}: one of the matches in each response, stripped; of several groups the first that is not empty.
 *
 * @param regex the pattern
 * @param select which match, from the end if negative
 * @param fallback what stands where nothing matches
 */
record RegexFilter(PythonRegex regex, long select, @Nullable Object fallback) implements Filter {
    static final String PATTERN = "#### (\\-?[0-9\\.\\,]+)";
    static final RegexBudget BUDGET = RegexBudget.reads(200_000_000);

    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        var extracted = new ArrayList<@Nullable Object>();
        for (var element : Responses.elements(value)) {
            extracted.add(extract(Responses.textOrEmpty(element)));
        }
        return extracted;
    }

    private @Nullable Object extract(String response) {
        var matches = regex.findAll(response, BUDGET);
        if (matches.isEmpty()) {
            return NoMatch.of(fallback);
        }
        var text = groups(selected(matches, select));
        return text.isEmpty() && selected(matches, select) instanceof List<?>
                ? new NoMatch(PythonStrings.strip(Responses.text(fallback)))
                : PythonStrings.strip(text);
    }

    static Object selected(List<Object> matches, long select) {
        var at = select < 0 ? select + matches.size() : select;
        if (!(at >= 0 && at < matches.size())) {
            throw new PythonException(
                    PythonErrorKind.INDEX,
                    "group_select " + select + " of a regex filter, but only " + matches.size() + " matches");
        }
        return matches.get((int) at);
    }

    /** Returns the match, or the first group that is not empty; empty text if all are. */
    static String groups(Object match) {
        if (!(match instanceof List<?> groups)) {
            return (String) match;
        }
        for (var group : groups) {
            if (group instanceof String text && !text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
