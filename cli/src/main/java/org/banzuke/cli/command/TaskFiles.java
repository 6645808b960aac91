package org.banzuke.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.RunManifest;
import org.banzuke.io.RealDisk;
import org.banzuke.tasks.lmeval.LmEvalTasks;
import org.banzuke.tasks.registry.IndexCache;

/** Task files of the user: lm-eval's language, below the given folders. */
final class TaskFiles {
    private TaskFiles() {}

    /** Opens the folders, if any were given; the names of large ones are kept in the user's cache. */
    static Optional<LmEvalTasks> open(RunManifest.Sources where, RootCommand root) {
        if (where.includePaths().isEmpty()) {
            return Optional.empty();
        }
        var cache = new IndexCache(new RealDisk(), root.surroundings().cache().resolve("tasks"));
        return Optional.of(LmEvalTasks.open(
                paths(where.includePaths()), paths(where.hubs()), Optional.of(cache), Clock.systemUTC()));
    }

    private static List<Path> paths(List<String> texts) {
        return texts.stream().map(Path::of).toList();
    }
}
