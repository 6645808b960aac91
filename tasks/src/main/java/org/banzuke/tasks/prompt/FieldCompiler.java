package org.banzuke.tasks.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.Template;
import org.jspecify.annotations.Nullable;

/** Decides what each field of a task file is, given the columns of its data. Immutable. */
final class FieldCompiler {
    private static final JinjaOptions OPTIONS = JinjaOptions.lmEval();

    private final String task;
    private final Set<String> columns;
    private final boolean hasChoices;

    /**
     * Compiles for a task.
     *
     * @param hasChoices whether the task sets {@code doc_to_choice}
     */
    FieldCompiler(String task, List<String> columns, boolean hasChoices) {
        this.task = task;
        this.columns = Set.copyOf(columns);
        this.hasChoices = hasChoices;
    }

    /** Returns {@code doc_to_text}. */
    Field text(@Nullable Object value) {
        return switch (value) {
            case String text -> compile("doc_to_text", text, hasChoices ? Reading.INDEX : Reading.TEXT);
            case Long _, Boolean _ -> new Field.Constant(value);
            case null, default -> throw wrong("doc_to_text", value, "a column, a template or a number");
        };
    }

    /** Returns {@code doc_to_target}. */
    Field target(@Nullable Object value) {
        return switch (value) {
            case String text -> compile("doc_to_target", text, hasChoices ? Reading.INDEX_OR_LIST : Reading.LIST);
            case Long _, Boolean _ -> new Field.Constant(value);
            case List<?> list -> new Field.Constant(list);
            case null, default -> throw wrong("doc_to_target", value, "a column, a template, a number or a list");
        };
    }

    /** Returns {@code doc_to_choice}, or nothing if it is not set. */
    Optional<Field> choice(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(compile("doc_to_choice", text, Reading.LITERAL));
            case List<?> list -> Optional.of(new Field.Constant(List.copyOf(list)));
            case Map<?, ?> map -> Optional.of(new Field.Constant(new ArrayList<>(map.values())));
            default -> throw wrong("doc_to_choice", value, "a column, a template, a list or a mapping");
        };
    }

    /** Returns a field that is plain text, such as {@code description}: a column if the row itself has it. */
    Field plain(String name, String value) {
        return value.isEmpty()
                ? new Field.Constant("")
                : new Field.OwnColumn(value, template(name, value, Reading.TEXT));
    }

    private Field compile(String name, String text, Reading reading) {
        return columns.contains(text) ? new Field.Column(text) : template(name, text, reading);
    }

    private Field template(String name, String text, Reading reading) {
        if (text.indexOf('{') < 0 && reading == Reading.TEXT) {
            return new Field.Constant(text.replace("\r\n", "\n").replace('\r', '\n'));
        }
        try {
            return new Field.Rendered(Template.compile(task + " " + name, text, OPTIONS), reading);
        } catch (JinjaException e) {
            throw new EvalException(
                    EvalErrorCode.TEMPLATE_FAILED,
                    e.getMessage() + ". Maybe a bracket or a quote is missing in " + name + ".",
                    e);
        }
    }

    private EvalException wrong(String name, @Nullable Object value, String expected) {
        return new EvalException(
                EvalErrorCode.TASK_INVALID,
                "Task (" + task + "): " + name + " should be " + expected + " (" + value
                        + "). Maybe an include or a quote is missing.");
    }
}
