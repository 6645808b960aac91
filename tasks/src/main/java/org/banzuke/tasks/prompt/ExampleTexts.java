package org.banzuke.tasks.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.tasks.config.Shots;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** Turns a row of the pool into an example: fields of {@code fewshot_config}. Immutable and thread-safe. */
final class ExampleTexts {
    private final Field text;
    private final Field target;
    private final Optional<Field> choice;
    private final Field genPrefix;
    private final Shots shots;
    private final boolean multipleInputs;

    ExampleTexts(FieldCompiler compiler, Shots shots, boolean multipleInputs) {
        this.text = compiler.text(shots.text());
        this.target = compiler.target(shots.target());
        this.choice = compiler.choice(shots.choice());
        this.genPrefix = compiler.plain("gen_prefix", shots.genPrefix().orElse(""));
        this.shots = shots;
        this.multipleInputs = multipleInputs;
    }

    List<Turn> turns(Map<String, @Nullable Object> row) {
        var question = text.value(row);
        List<?> choices = choice.isEmpty() ? null : Values.list(choice.get().value(row), "doc_to_choice");
        if (multipleInputs && choices != null && question != null) {
            question = Values.item(choices, question);
            choices = null;
        }
        return QuestionAndAnswer.example(
                question,
                choices,
                target.value(row),
                text(genPrefix.value(row)),
                shots.targetDelimiter(),
                shots.delimiter());
    }

    /** Returns a text that may be missing; what is false to Python counts as missing, anything else fails there. */
    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (PythonTruth.of(value)) {
            throw PythonException.type("a description or gen_prefix is no text (" + PythonRepr.of(value) + ")");
        }
        return "";
    }
}
