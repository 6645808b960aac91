package org.banzuke.tasks.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/**
 * {@code multi_choice_regex}: a letter in brackets, found by the pattern, else by the text of a choice, else as a
 * letter after a colon. The row needs a column {@code choices}.
 *
 * @param regex the pattern tried first
 * @param select which match
 * @param fallback what stands where nothing matches
 * @param ignoreCase compare texts of choices in lower case
 * @param ignorePunctuation compare them without punctuation (Unicode's classes P)
 * @param ignored patterns deleted before comparing
 */
record MultiChoiceRegex(
        PythonRegex regex,
        long select,
        @Nullable Object fallback,
        boolean ignoreCase,
        boolean ignorePunctuation,
        List<PythonRegex> ignored)
        implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        var choices = choices(row);
        var texts = new ArrayList<String>();
        var letters = new ArrayList<String>();
        var byText = new HashMap<String, String>();
        var byLetter = new HashMap<String, String>();
        for (var i = 0; i < choices.size(); i++) {
            var letter = Character.toString('A' + i);
            var text = simplified(PythonStrings.strip(Responses.text(choices.get(i))));
            texts.add(PythonRegex.escape(text));
            letters.add(letter);
            byText.put(text, "(" + letter + ")");
            byLetter.put(letter, "(" + letter + ")");
        }
        // In the order of the choices, as lm-eval's commit 4e7e0d47 does; its release 0.4.13 tries the longest first.
        var text = PythonRegex.compile(String.join("|", texts));
        var letter = PythonRegex.compile(":[\\s]*(" + String.join("|", letters) + ")");
        var found = new ArrayList<@Nullable Object>();
        for (var element : Responses.elements(value)) {
            found.add(find(Responses.textOrEmpty(element), text, byText, letter, byLetter));
        }
        return found;
    }

    private static List<?> choices(Map<String, @Nullable Object> row) {
        if (row.get("choices") instanceof List<?> list) {
            return list;
        }
        if (row.get("choices") instanceof String text) {
            return Responses.elements(text);
        }
        throw new PythonException(
                PythonErrorKind.KEY,
                "multi_choice_regex needs a column 'choices' with a list (columns: " + String.join(", ", row.keySet())
                        + ")");
    }

    private @Nullable Object find(
            String response,
            PythonRegex text,
            Map<String, String> byText,
            PythonRegex letter,
            Map<String, String> byLetter) {
        var match = match(regex, response, Map.of());
        if (match.isEmpty()) {
            match = match(text, simplified(response), byText);
        }
        if (match.isEmpty()) {
            match = match(letter, response, byLetter);
        }
        return match.isEmpty() ? NoMatch.of(fallback) : match;
    }

    private String match(PythonRegex pattern, String response, Map<String, String> names) {
        var matches = pattern.findAll(response, RegexFilter.BUDGET);
        if (matches.isEmpty()) {
            return "";
        }
        var text = PythonStrings.strip(RegexFilter.groups(RegexFilter.selected(matches, select)));
        return text.isEmpty() ? "" : names.getOrDefault(text, text);
    }

    private String simplified(String text) {
        var simple = text;
        for (var pattern : ignored) {
            simple = pattern.sub("", simple, 0, RegexFilter.BUDGET);
        }
        if (ignoreCase) {
            simple = PythonCase.lower(simple);
        }
        return ignorePunctuation ? withoutPunctuation(simple) : simple;
    }

    private static String withoutPunctuation(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(c -> !isPunctuation(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
