package org.banzuke.tasks.fresh.item;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes an answer from a generated text. Pure. */
public enum Extraction {
    /** The first word of letters and digits. */
    FIRST_WORD("[\\p{L}\\p{N}]+", false),
    /** The last whole number; commas between its digits are dropped. */
    LAST_NUMBER("\\d+(?:,\\d{3})*", true),
    /** The last Japanese month and day; wide digits count as narrow ones. */
    LAST_JAPANESE_DAY("\\d{1,2}月\\d{1,2}日", true);

    private final Pattern pattern;
    private final boolean last;

    Extraction(String pattern, boolean last) {
        this.pattern = Pattern.compile(pattern);
        this.last = last;
    }

    /** Returns the answer, or empty where the text has none of this form. */
    public Optional<String> from(String text) {
        var found = pattern.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(match -> match.group().replace(",", ""));
        return last ? found.reduce((_, later) -> later) : found.findFirst();
    }
}
