package org.banzuke.tasks.prompt;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.python.PythonException;

/** Examples by their position in the pool; each is rendered once, when it is first used. Thread-safe. */
final class Examples {
    private final String task;
    private final ShotPool pool;
    private final Supplier<ExampleTexts> texts;
    private final AtomicReferenceArray<Example> known;

    /** An example as turns and as plain text. */
    record Example(List<Turn> turns, String plain) {
        static Example of(List<Turn> turns) {
            var plain = new StringBuilder();
            turns.forEach(turn -> plain.append(turn.content()).append(turn.delimiter()));
            return new Example(turns, plain.toString());
        }
    }

    Examples(String task, ShotPool pool, Supplier<ExampleTexts> texts) {
        this.task = task;
        this.pool = pool;
        this.texts = new Once(texts);
        this.known = new AtomicReferenceArray<>(pool.rows().size());
    }

    Example at(int position) {
        var example = known.get(position);
        if (example == null) {
            example = render(position);
            known.set(position, example);
        }
        return example;
    }

    private Example render(int position) {
        try {
            return Example.of(texts.get().turns(pool.rows().get(position)));
        } catch (JinjaException | PythonException e) {
            throw new EvalException(
                    EvalErrorCode.TEMPLATE_FAILED,
                    "Task (" + task + ") few-shot example " + position + " of " + pool.label() + ": " + e.getMessage()
                            + ". Maybe fewshot_config needs fields of its own.",
                    e);
        }
    }
}
