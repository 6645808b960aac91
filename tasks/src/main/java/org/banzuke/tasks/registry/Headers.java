package org.banzuke.tasks.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.yaml.Yaml11;

/** Headers of one root's task files with their includes applied; each file is read once. Confined. */
final class Headers {
    private final TaskRoot root;
    private final Map<String, TaskHeader> own = new HashMap<>();

    Headers(TaskRoot root) {
        this.root = root;
    }

    /**
     * Returns the header of a file.
     *
     * @throws EvalException if the file or an included one is broken, or files include each other
     */
    TaskHeader of(String path) {
        return resolved(path, new HashSet<>());
    }

    // One set for the whole resolution: lm-eval reports a file that is included twice as a cycle too.
    private TaskHeader resolved(String path, Set<String> seen) {
        if (!seen.add(path)) {
            throw Includes.cycle(root.label(path));
        }
        var header = own.get(path);
        if (header == null) {
            header = read(path);
            own.put(path, header);
        }
        var merged = new TaskHeader(List.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
        for (var include : header.includes()) {
            merged = resolved(root.resolve(path, include), seen).over(merged);
        }
        return header.over(merged);
    }

    private TaskHeader read(String path) {
        try {
            var bytes = root.read(path);
            return HeaderScan.scan(bytes).orElseGet(() -> TaskHeader.of(Yaml11.readMapping(root.label(path), bytes)));
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.TASK_INVALID, "Task file (" + root.label(path) + ") cannot be read.", e);
        }
    }
}
