package org.banzuke.text.jinja.internal.value;

import java.util.List;
import java.util.Optional;
import org.banzuke.text.python.PythonDicts.Found;
import org.banzuke.text.python.PythonTuple;
import org.jspecify.annotations.Nullable;

/** What {@code groupby} gives: the pair of a group's key and its elements, with names for both. */
public final class Group extends PythonTuple implements Members {
    private final @Nullable Object grouper;
    private final List<@Nullable Object> elements;

    public Group(@Nullable Object grouper, List<@Nullable Object> elements) {
        super(grouper, elements);
        this.grouper = grouper;
        this.elements = elements;
    }

    @Override
    public Optional<Found> member(String name) {
        return switch (name) {
            case "grouper" -> Optional.of(new Found(name, grouper));
            case "list" -> Optional.of(new Found(name, elements));
            default -> Optional.empty();
        };
    }

    @Override
    public long length() {
        return 2;
    }

    @Override
    public String typeName() {
        return "tuple";
    }

    @Override
    public String repr() {
        return org.banzuke.text.python.PythonRepr.of(PythonTuple.copyOf(this));
    }
}
