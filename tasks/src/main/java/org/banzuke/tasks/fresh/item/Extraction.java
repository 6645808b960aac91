package org.banzuke.tasks.fresh.item;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes an answer from a generated text, in which wide letters, digits and signs count as narrow ones. Pure. */
public enum Extraction {
    /** The first word of letters and digits. */
    FIRST_WORD("[\\p{L}\\p{N}]+", false),
    /** The last word of letters. */
    LAST_WORD("\\p{L}+", true),
    /** The last whole number; commas between its digits are dropped. */
    LAST_NUMBER("\\d+(?:,\\d{3})*", true, ",", ""),
    /** The last time of day, such as {@code 17:05}. */
    LAST_TIME("\\d{1,2}:\\d{2}", true),
    /** The last list of words with commas between them, written with a space after each comma. */
    LAST_LIST("\\p{L}+(?: ?, ?\\p{L}+)+", true, " ?, ?", ", "),
    /** The first line that is not blank, as it is: nothing may stand around the answer. */
    WHOLE_LINE("\\S(?:.*\\S)?", false),
    /** The last Japanese month and day. */
    LAST_JAPANESE_DAY("\\d{1,2}月\\d{1,2}日", true);

    private final Pattern pattern;
    private final boolean last;
    private final Pattern cut;
    private final String put;

    Extraction(String pattern, boolean last) {
        this(pattern, last, "", "");
    }

    Extraction(String pattern, boolean last, String cut, String put) {
        this.pattern = Pattern.compile(pattern);
        this.last = last;
        this.cut = Pattern.compile(cut);
        this.put = put;
    }

    /** Returns the answer, or empty where the text has none of this form. */
    public Optional<String> from(String text) {
        var found = pattern.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(match -> cut.matcher(match.group()).replaceAll(put));
        return last ? found.reduce((_, later) -> later) : found.findFirst();
    }
}
