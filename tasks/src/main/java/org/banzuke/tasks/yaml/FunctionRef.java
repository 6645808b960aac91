package org.banzuke.tasks.yaml;

/**
 * A {@code !function} tag: the name of a Python function, kept as text. Nothing is run; a task that needs it is
 * refused.
 *
 * @param name module and function as written, such as {@code utils.process_docs}
 */
public record FunctionRef(String name) {
    @Override
    public String toString() {
        return "!function " + name;
    }
}
