package org.banzuke.text.jinja;

import java.util.Map;
import org.banzuke.text.jinja.internal.node.RenderFailure;
import org.banzuke.text.jinja.internal.node.Scope;
import org.banzuke.text.jinja.internal.node.Statement;
import org.banzuke.text.jinja.internal.syntax.Parser;
import org.banzuke.text.jinja.internal.syntax.Source;
import org.banzuke.text.jinja.internal.syntax.SyntaxFailure;
import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;

/**
 * A compiled Jinja template: compile once, render as often as you like.
 *
 * <p>Immutable and safe for use by many threads. A rendering reads its context and never changes it, except where
 * the template itself calls a changing method ({@code append}, {@code pop}, …) on a list or map of the context that
 * admits it.
 */
public final class Template {
    private final Source source;
    private final Statement body;
    private final JinjaOptions options;

    private Template(Source source, Statement body, JinjaOptions options) {
        this.source = source;
        this.body = body;
        this.options = options;
    }

    /**
     * Compiles a template.
     *
     * @param name what messages call it, such as a task's name
     * @throws JinjaException if the source is not a template
     */
    public static Template compile(String name, String source, JinjaOptions options) {
        var text = Source.of(name, source, options);
        try {
            return new Template(text, Parser.parse(text, options), options);
        } catch (SyntaxFailure e) {
            throw text.failure(e.kind(), e.offset(), e.problem());
        } catch (StackOverflowError e) {
            throw text.failure(PythonErrorKind.LIMIT, 0, "the template is nested too deeply");
        }
    }

    /**
     * Returns the rendered text.
     *
     * @param context the variables: maps, lists, text, numbers, booleans and {@code null}, as JSON gives them
     * @throws JinjaException where Python would raise, or a limit is reached
     */
    public String render(Map<String, ?> context) {
        var out = new StringBuilder(256);
        render(context, out);
        return out.toString();
    }

    /** Appends the rendered text; what was appended before a failure stays. */
    public void render(Map<String, ?> context, StringBuilder out) {
        try {
            body.execute(
                    new Scope(new Run(context, options)),
                    new Output(out, options.limits().outputLength()));
        } catch (RenderFailure e) {
            throw source.failure(e.kind(), e.offset(), e.problem());
        } catch (PythonException e) {
            throw source.failure(e.kind(), 0, e.problem());
        } catch (StackOverflowError e) {
            throw source.failure(PythonErrorKind.LIMIT, 0, "the rendering is nested too deeply");
        }
    }

    /** Returns the name given at compilation. */
    public String name() {
        return source.name();
    }

    /** Returns the source as it was given, with its line breaks unified. */
    public String source() {
        return source.text();
    }
}
