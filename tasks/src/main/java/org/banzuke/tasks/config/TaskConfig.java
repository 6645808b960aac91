package org.banzuke.tasks.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a task file says, with lm-eval's defaults filled in. Fields that may hold text, a number or a collection
 * ({@code doc_to_*}) stay as they are; what they mean depends on the columns of the data.
 *
 * @param name {@code task}
 * @param alias name shown, if given
 * @param source the file, for messages
 * @param data where the rows are
 * @param outputType what is asked
 * @param text {@code doc_to_text}
 * @param target {@code doc_to_target}
 * @param choice {@code doc_to_choice}, null for none
 * @param description column or template before everything
 * @param targetDelimiter between question and answer
 * @param fewshotDelimiter between examples
 * @param genPrefix column or template that begins the answer
 * @param shots how examples are chosen and written
 * @param numFewshot examples the task asks for, if it says
 * @param generation generation arguments, complete
 * @param repeats answers for each sample
 * @param filters pipelines in order, at least one
 * @param metrics numbers in order
 * @param version {@code metadata.version}, or {@code Yaml}
 * @param fields all fields as they stand in the files
 */
public record TaskConfig(
        String name,
        Optional<String> alias,
        String source,
        DataConfig data,
        OutputType outputType,
        @Nullable Object text,
        @Nullable Object target,
        @Nullable Object choice,
        String description,
        String targetDelimiter,
        String fewshotDelimiter,
        Optional<String> genPrefix,
        Shots shots,
        OptionalInt numFewshot,
        Map<String, @Nullable Object> generation,
        int repeats,
        List<FilterConfig> filters,
        List<MetricConfig> metrics,
        String version,
        Map<String, @Nullable Object> fields) {
    /** Returns the task and its file, as messages name them. */
    public String place() {
        return place(name, source);
    }

    static String place(String name, String source) {
        return "Task (" + name + ") of file (" + source + ")";
    }

    /** Returns how many examples a run takes: a 0 in the file is fixed, else the user's wish counts. */
    public int shotsFor(OptionalInt asked) {
        if (numFewshot.isPresent() && numFewshot.getAsInt() == 0) {
            return 0;
        }
        return asked.isPresent() ? asked.getAsInt() : numFewshot.orElse(0);
    }
}
