package org.banzuke.tasks.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalException;
import org.banzuke.api.Prompt;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.jspecify.annotations.Nullable;

/** What a task asks of a row, character by character as lm-eval builds it. Immutable and thread-safe. */
public final class TaskPrompts {
    private final TaskConfig config;
    private final Field text;
    private final Field target;
    private final Optional<Field> choice;
    private final Field genPrefix;
    private final ContextWriter contexts;
    private final boolean chat;
    private final boolean multipleInputs;
    private final boolean multipleTargets;

    private TaskPrompts(TaskConfig config, List<String> columns, Map<String, @Nullable Object> first, Framing framing) {
        this.config = config;
        var compiler = new FieldCompiler(config.name(), columns, config.choice() != null);
        text = compiler.text(config.text());
        target = compiler.target(config.target());
        choice = compiler.choice(config.choice());
        genPrefix = compiler.plain("gen_prefix", config.genPrefix().orElse(""));
        multipleInputs = choice.isPresent() && Values.isInt(text.value(first));
        var firstTarget = target.value(first);
        multipleTargets = firstTarget instanceof List<?> list && !list.isEmpty();
        choice.ifPresent(it -> tried(Values.list(it.value(first), "doc_to_choice"), firstTarget));
        var examples = new Examples(
                config.name(), framing.pool(), () -> new ExampleTexts(compiler, config.shots(), multipleInputs));
        chat = framing.settings().chat().isPresent();
        contexts = new ContextWriter(
                compiler.plain("description", config.description()),
                framing.settings().system().orElse(""),
                config.fewshotDelimiter(),
                config.targetDelimiter(),
                examples,
                framing.writer());
    }

    /** Fails where lm-eval fails when it tries the first row. */
    private static void tried(List<?> choices, @Nullable Object target) {
        if (Values.isInt(target) && target != null) {
            Values.item(choices, target);
        }
        for (var choice : choices) {
            if (!(choice instanceof String text) || text.isEmpty()) {
                throw PythonException.type(
                        "a choice of the first row is no text or empty (" + PythonRepr.of(choice) + ")");
            }
        }
    }

    /**
     * Compiles a task's fields.
     *
     * @param columns columns of the evaluated rows
     * @param first the first evaluated row, which decides whether there are several inputs or targets
     * @throws EvalException if a template is wrong, or fails on the first row
     */
    public static TaskPrompts of(
            TaskConfig config, List<String> columns, Map<String, @Nullable Object> first, Framing framing) {
        try {
            return new TaskPrompts(config, columns, first, framing);
        } catch (JinjaException | PythonException e) {
            throw TemplateErrors.of(config, 0, columns, e);
        }
    }

    /** Returns whether the question is an index and the choices stand in the context. */
    public boolean multipleInputs() {
        return multipleInputs;
    }

    /** Returns whether a row has a list of right answers. */
    public boolean multipleTargets() {
        return multipleTargets;
    }

    /** Returns whether the task has choices. */
    public boolean hasChoices() {
        return choice.isPresent();
    }

    /** Returns {@code doc_to_text}: a text, or an index. */
    public @Nullable Object question(Map<String, @Nullable Object> row) {
        return text.value(row);
    }

    /** Returns {@code doc_to_target}. */
    public @Nullable Object target(Map<String, @Nullable Object> row) {
        return target.value(row);
    }

    /** Returns {@code doc_to_choice}. */
    public List<?> choices(Map<String, @Nullable Object> row) {
        return Values.list(choice.orElseThrow().value(row), "doc_to_choice");
    }

    /** Returns what stands before the answer. */
    public Prompt context(Map<String, @Nullable Object> row, List<Integer> shots) {
        return contexts.context(row, shots, text.value(row), prefix(row));
    }

    /** Returns a context for each choice: the choices are the questions. */
    public List<Prompt> contexts(Map<String, @Nullable Object> row, List<Integer> shots) {
        return contexts.contexts(row, shots, choices(row), prefix(row));
    }

    /** Returns what stands between a context and a continuation; under a chat template usually nothing. */
    public String delimiter() {
        var open = config.genPrefix().orElse("");
        return !chat || (!open.isEmpty() && !Seams.endsWithSpace(open)) ? config.targetDelimiter() : "";
    }

    private String prefix(Map<String, @Nullable Object> row) {
        return ExampleTexts.text(genPrefix.value(row));
    }
}
