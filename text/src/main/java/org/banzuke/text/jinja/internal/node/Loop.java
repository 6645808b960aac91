package org.banzuke.text.jinja.internal.node;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Callable;
import org.banzuke.text.jinja.internal.value.Function;
import org.banzuke.text.jinja.internal.value.Members;
import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonDicts.Found;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** The variable {@code loop} of a running loop, and the loop's iterator; confined to one rendering. */
final class Loop implements Iterator<@Nullable Object>, Callable, Members {
    private Iterator<?> rest;
    private final @Nullable Object elements;
    private final For shape;
    private final Scope scope;
    private final int depth;
    private long index0 = -1;
    private boolean peeked;
    private @Nullable Object previous;
    private @Nullable Object current;
    private @Nullable Object following;
    private @Nullable List<@Nullable Object> lastChanged;

    Loop(Iterator<?> rest, @Nullable Object elements, For shape, Scope scope, int depth) {
        this.rest = rest;
        this.elements = elements;
        this.shape = shape;
        this.scope = scope;
        this.depth = depth;
    }

    @Override
    public boolean hasNext() {
        return peeked || rest.hasNext();
    }

    @Override
    public @Nullable Object next() {
        previous = current;
        current = peeked ? following : rest.next();
        peeked = false;
        index0++;
        return current;
    }

    private boolean isLast() {
        if (!peeked && rest.hasNext()) {
            following = rest.next();
            peeked = true;
        }
        return !peeked;
    }

    private long size() {
        if (elements instanceof java.util.Collection<?> collection) {
            return collection.size();
        }
        var left = new ArrayList<@Nullable Object>();
        while (rest.hasNext()) {
            scope.run().budget().round(left.size() + 1L);
            left.add(rest.next());
        }
        rest = left.iterator();
        return left.size() + index0 + 1 + (peeked ? 1 : 0);
    }

    @Override
    public long length() {
        return size();
    }

    @Override
    public Optional<Found> member(String name) {
        return switch (name) {
            case "index" -> found(index0 + 1);
            case "index0" -> found(index0);
            case "first" -> found(index0 == 0);
            case "last" -> found(isLast());
            case "length" -> found(size());
            case "revindex" -> found(size() - index0);
            case "revindex0" -> found(size() - index0 - 1);
            case "previtem" -> found(index0 == 0 ? scope.run().undefined("there is no previous item") : previous);
            case "nextitem" -> found(isLast() ? scope.run().undefined("there is no next item") : following);
            case "depth" -> found(depth + 1L);
            case "depth0" -> found((long) depth);
            case "cycle" -> found(new Function(name, (arguments, run) -> cycle(arguments)));
            case "changed" -> found(new Function(name, (arguments, run) -> changed(arguments.positional())));
            default -> Optional.empty();
        };
    }

    private static Optional<Found> found(@Nullable Object value) {
        return Optional.of(new Found("", value));
    }

    private @Nullable Object cycle(Arguments arguments) {
        if (arguments.positional().isEmpty()) {
            throw PythonException.type("no items for cycling given");
        }
        return arguments.positional().get((int) (index0 % arguments.positional().size()));
    }

    private boolean changed(List<@Nullable Object> values) {
        boolean same = lastChanged != null && PythonEquality.equal(lastChanged, values);
        lastChanged = values;
        return !same;
    }

    @Override
    public @Nullable Object call(Arguments arguments, Run run) {
        if (!shape.recursive()) {
            throw PythonException.type("The loop must have the 'recursive' marker to be called recursively.");
        }
        run.budget().enter();
        var text = new StringBuilder();
        shape.over(
                arguments.bind("loop", "iterable").required(0),
                scope,
                new Output(text, run.budget().outputLength()),
                depth + 1);
        run.budget().leave();
        run.budget().take(text.length());
        return text.toString();
    }

    @Override
    public String typeName() {
        return "LoopContext";
    }

    @Override
    public String repr() {
        return "<LoopContext " + (index0 + 1) + "/" + size() + ">";
    }
}
