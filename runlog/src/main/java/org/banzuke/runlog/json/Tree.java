package org.banzuke.runlog.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds one JSON object, member by member; what is empty is left out. Confined to its maker. */
public final class Tree {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Adds a member. */
    public Tree put(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member if the condition holds. */
    public Tree putIf(boolean condition, String name, @Nullable Object value) {
        return condition ? put(name, value) : this;
    }

    /** Adds a member if there is a value. */
    public Tree putPresent(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Returns the object. */
    public Map<String, @Nullable Object> members() {
        return members;
    }
}
