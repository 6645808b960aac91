package org.banzuke.tasks.prompt;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.jspecify.annotations.Nullable;

/** Writes one question, with its answer or the beginning of one, as turns; lm-eval's {@code build_qa_turn}. Pure. */
final class QuestionAndAnswer {
    private QuestionAndAnswer() {}

    /** Returns the turns of an example. */
    static List<Turn> example(
            @Nullable Object question,
            @Nullable List<?> choices,
            @Nullable Object answer,
            String genPrefix,
            String targetDelimiter,
            String fewshotDelimiter) {
        if (answer == null || answer.equals("")) {
            return open(question, genPrefix, targetDelimiter);
        }
        var text = text(question);
        var delimiter = genPrefix.isEmpty() || Seams.needed(text, genPrefix) ? targetDelimiter : "";
        var full = Seams.join(genPrefix, answer(choices, answer), " ");
        return List.of(new Turn(Turn.USER, text, delimiter), new Turn(Turn.ASSISTANT, full, fewshotDelimiter));
    }

    /** Returns the turns of a question that waits for its answer. */
    static List<Turn> open(@Nullable Object question, String genPrefix, String targetDelimiter) {
        var text = text(question);
        if (genPrefix.isEmpty()) {
            return List.of(new Turn(Turn.USER, text, ""));
        }
        var turns = new ArrayList<Turn>();
        turns.add(new Turn(Turn.USER, text, Seams.needed(text, genPrefix) ? targetDelimiter : ""));
        turns.add(new Turn(Turn.ASSISTANT, genPrefix, ""));
        return turns;
    }

    private static String text(@Nullable Object question) {
        if (question instanceof String text) {
            return text;
        }
        throw PythonException.type("doc_to_text gave no text (" + PythonRepr.of(question) + ")");
    }

    private static String answer(@Nullable List<?> choices, Object answer) {
        Object chosen = answer;
        if (choices != null && !choices.isEmpty() && Values.isInt(answer)) {
            chosen = Values.item(choices, answer);
        } else if (answer instanceof List<?> list) {
            chosen = Values.item(list, 0L);
        }
        if (chosen instanceof String text) {
            return text;
        }
        throw PythonException.type("the answer of a few-shot example is no text (" + PythonRepr.of(answer) + ")");
    }
}
