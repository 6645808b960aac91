package org.banzuke.tasks.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Prompt;
import org.jspecify.annotations.Nullable;

/** Writes what stands before the answer: system text, examples, question. Immutable and thread-safe. */
final class ContextWriter {
    private final Field description;
    private final String system;
    private final String fewshotDelimiter;
    private final String targetDelimiter;
    private final Examples examples;
    private final Optional<ChatWriter> chat;

    ContextWriter(
            Field description,
            String system,
            String fewshotDelimiter,
            String targetDelimiter,
            Examples examples,
            Optional<ChatWriter> chat) {
        this.description = description;
        this.system = system;
        this.fewshotDelimiter = fewshotDelimiter;
        this.targetDelimiter = targetDelimiter;
        this.examples = examples;
        this.chat = chat;
    }

    /** Returns the context of one question. */
    Prompt context(
            Map<String, @Nullable Object> row, List<Integer> shots, @Nullable Object question, String genPrefix) {
        return write(row, shots, QuestionAndAnswer.open(question, genPrefix, targetDelimiter), genPrefix);
    }

    /** Returns a context for each of several questions over the same examples. */
    List<Prompt> contexts(Map<String, @Nullable Object> row, List<Integer> shots, List<?> questions, String genPrefix) {
        var contexts = new ArrayList<Prompt>();
        for (var question : questions) {
            contexts.add(write(row, shots, QuestionAndAnswer.open(question, genPrefix, ""), genPrefix));
        }
        return contexts;
    }

    private Prompt write(Map<String, @Nullable Object> row, List<Integer> shots, List<Turn> open, String genPrefix) {
        var first = Seams.join(system, ExampleTexts.text(description.value(row)), fewshotDelimiter);
        return chat.isPresent()
                ? chat.get().prompt(turns(first, shots, open), !genPrefix.isEmpty())
                : Prompt.of(plain(first, shots, open));
    }

    private List<Turn> turns(String first, List<Integer> shots, List<Turn> open) {
        var turns = new ArrayList<Turn>();
        if (!first.isEmpty()) {
            turns.add(new Turn(Turn.SYSTEM, first, ""));
        }
        for (int shot : shots) {
            turns.addAll(examples.at(shot).turns());
        }
        turns.addAll(open);
        return turns;
    }

    private String plain(String first, List<Integer> shots, List<Turn> open) {
        var length = first.length();
        for (int shot : shots) {
            length += examples.at(shot).plain().length();
        }
        for (var turn : open) {
            length += turn.content().length() + turn.delimiter().length();
        }
        var text = new StringBuilder(length).append(first);
        for (int shot : shots) {
            text.append(examples.at(shot).plain());
        }
        for (var turn : open) {
            text.append(turn.content()).append(turn.delimiter());
        }
        return text.toString();
    }
}
