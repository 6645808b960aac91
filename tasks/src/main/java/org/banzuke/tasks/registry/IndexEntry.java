package org.banzuke.tasks.registry;

import java.util.Collection;
import java.util.List;

/**
 * A name that can be asked for.
 *
 * @param name the name
 * @param kind what it names
 * @param root place of its root in the list of roots
 * @param path its file below the root; empty for a tag
 * @param members tasks of a tag in alphabetical order; empty for others
 */
record IndexEntry(String name, Kind kind, int root, String path, List<String> members) {
    /** What a name stands for. */
    enum Kind {
        TASK,
        PYTHON_TASK,
        GROUP,
        TAG,
        /** The file names a task, but it or an include of it is broken. */
        BROKEN
    }

    IndexEntry {
        members = List.copyOf(members);
    }

    IndexEntry withMembers(Collection<String> changed) {
        return new IndexEntry(name, kind, root, path, List.copyOf(changed));
    }
}
