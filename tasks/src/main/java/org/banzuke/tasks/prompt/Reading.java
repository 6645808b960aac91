package org.banzuke.tasks.prompt;

import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonLiteral;
import org.jspecify.annotations.Nullable;

/** What lm-eval makes of a rendered text. */
enum Reading {
    /** The text itself. */
    TEXT {
        @Override
        @Nullable
        Object read(String text) {
            return text;
        }
    },
    /** A number if all are digits, else the text: {@code doc_to_text} of a task with choices. */
    INDEX {
        @Override
        @Nullable
        Object read(String text) {
            return isNumber(text) ? PythonLiteral.eval(text) : text;
        }
    },
    /** A list if it looks like one, else the text: {@code doc_to_target} of a task without choices. */
    LIST {
        @Override
        @Nullable
        Object read(String text) {
            return list(text);
        }
    },
    /** Both: {@code doc_to_target} of a task with choices. */
    INDEX_OR_LIST {
        @Override
        @Nullable
        Object read(String text) {
            return isNumber(text) ? PythonLiteral.eval(text) : list(text);
        }
    },
    /** Always a literal: {@code doc_to_choice}. */
    LITERAL {
        @Override
        @Nullable
        Object read(String text) {
            return PythonLiteral.eval(text);
        }
    };

    abstract @Nullable Object read(String text);

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.charAt(0) != ' ' && PythonCase.isDigit(text);
    }

    private static @Nullable Object list(String text) {
        if (text.length() < 2 || text.charAt(0) != '[' || text.charAt(text.length() - 1) != ']') {
            return text;
        }
        try {
            return PythonLiteral.eval(text);
        } catch (PythonException e) {
            if (e.kind() == PythonErrorKind.SYNTAX || e.kind() == PythonErrorKind.VALUE) {
                return text;
            }
            throw e;
        }
    }
}
