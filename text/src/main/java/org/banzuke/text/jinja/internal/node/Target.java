package org.banzuke.text.jinja.internal.node;

import java.util.List;
import org.banzuke.text.jinja.internal.value.Namespace;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonSequences;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** What stands left of an assignment. Immutable. */
public sealed interface Target {
    /** Assigns in a scope. */
    void assign(Scope scope, @Nullable Object value);

    /** A variable. */
    record Variable(String name) implements Target {
        @Override
        public void assign(Scope scope, @Nullable Object value) {
            scope.set(name, value);
        }
    }

    /** An attribute of a namespace. */
    record Member(Name namespace, String attribute) implements Target {
        @Override
        public void assign(Scope scope, @Nullable Object value) {
            if (!(namespace.evaluate(scope) instanceof Namespace members)) {
                throw new PythonException(PythonErrorKind.TEMPLATE, "cannot assign attribute on non-namespace object");
            }
            members.set(attribute, value);
        }
    }

    /** Several targets that take the elements of the value. */
    record Several(List<Target> targets) implements Target {
        public Several {
            targets = List.copyOf(targets);
        }

        @Override
        public void assign(Scope scope, @Nullable Object value) {
            if (!PythonSequences.isIterable(value)) {
                throw PythonException.type("cannot unpack non-iterable " + PythonTypes.name(value) + " object");
            }
            var elements = scope.run().list(value);
            if (elements.size() != targets.size()) {
                throw PythonException.value(
                        elements.size() > targets.size()
                                ? "too many values to unpack (expected " + targets.size() + ")"
                                : "not enough values to unpack (expected " + targets.size() + ", got " + elements.size()
                                        + ")");
            }
            for (int i = 0; i < targets.size(); i++) {
                targets.get(i).assign(scope, elements.get(i));
            }
        }
    }
}
