package org.banzuke.tasks.registry;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.registry.IndexEntry.Kind;

/** Finds the names that one root defines; of two files with one name the first path wins. Confined. */
final class RootIndex {
    private final TaskRoot root;
    private final int number;
    private final Map<String, IndexEntry> entries = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> tags = new TreeMap<>();

    private RootIndex(TaskRoot root, int number) {
        this.root = root;
        this.number = number;
    }

    static Map<String, IndexEntry> of(TaskRoot root, int number) {
        var index = new RootIndex(root, number);
        var headers = new Headers(root);
        for (var path : root.taskFiles()) {
            index.add(path, headers);
        }
        index.tags.forEach((tag, members) -> index.entries.computeIfPresent(
                tag, (_, entry) -> entry.kind() == Kind.TAG ? entry.withMembers(members) : entry));
        return index.entries;
    }

    private void add(String path, Headers headers) {
        try {
            var header = headers.of(path);
            if (header.python() && header.task().isPresent()) {
                put(header.task().get(), Kind.PYTHON_TASK, path, header);
            } else if (header.group().isPresent()) {
                put(header.group().get(), Kind.GROUP, path, header);
            } else if (header.task().isPresent()) {
                put(header.task().get(), Kind.TASK, path, header);
            }
        } catch (EvalException e) {
            broken(path);
        }
    }

    private void put(String name, Kind kind, String path, TaskHeader header) {
        if (name.isEmpty() || entries.containsKey(name)) {
            return;
        }
        entries.put(name, new IndexEntry(name, kind, number, path, List.of()));
        if (kind == Kind.GROUP) {
            return;
        }
        for (var tag : header.tags().orElse(List.of())) {
            entries.putIfAbsent(tag, new IndexEntry(tag, Kind.TAG, number, "", List.of()));
            tags.computeIfAbsent(tag, _ -> new TreeSet<>()).add(name);
        }
    }

    /** A broken file still says which task it means to be, so that asking for it tells what is wrong. */
    private void broken(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        var name = file.substring(0, file.length() - ".yaml".length());
        try {
            var header = HeaderScan.scan(root.read(path));
            name = header.flatMap(TaskHeader::task)
                    .filter(task -> !task.isEmpty())
                    .orElse(name);
        } catch (IOException e) {
            // The name of the file has to do.
            name = file.substring(0, file.length() - ".yaml".length());
        }
        entries.putIfAbsent(name, new IndexEntry(name, Kind.BROKEN, number, path, List.of()));
    }
}
