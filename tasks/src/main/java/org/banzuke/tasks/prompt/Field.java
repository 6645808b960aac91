package org.banzuke.tasks.prompt;

import java.util.Map;
import org.banzuke.text.jinja.Template;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** What a field of a task file gives for a row. Immutable and thread-safe. */
sealed interface Field {
    /**
     * Returns the field's value for a row, as a Python value.
     *
     * @throws org.banzuke.text.jinja.JinjaException if a template fails
     * @throws org.banzuke.text.python.PythonException if a rendered text is not the literal it should be
     */
    @Nullable
    Object value(Map<String, @Nullable Object> row);

    /** The same value for every row. */
    record Constant(@Nullable Object value) implements Field {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> row) {
            return value;
        }
    }

    /** A column as it is. */
    record Column(String name) implements Field {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> row) {
            if (!row.containsKey(name)) {
                throw new PythonException(PythonErrorKind.KEY, "the row has no column '" + name + "'");
            }
            return row.get(name);
        }
    }

    /** A column where the row has it, else something else; rows of examples may have other columns. */
    record OwnColumn(String name, Field otherwise) implements Field {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> row) {
            return row.containsKey(name) ? row.get(name) : otherwise.value(row);
        }
    }

    /** A rendered template, read as {@code reading} says. */
    record Rendered(Template template, Reading reading) implements Field {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> row) {
            return reading.read(template.render(row));
        }
    }
}
