package org.banzuke.tasks.lmeval;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.tasks.TaskSource;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.tasks.config.TaskConfigs;
import org.banzuke.tasks.data.DataSet;
import org.banzuke.tasks.data.Hub;
import org.banzuke.tasks.data.LocalData;
import org.banzuke.tasks.registry.IndexCache;
import org.banzuke.tasks.registry.TaskRef;
import org.banzuke.tasks.registry.TaskRegistry;
import org.banzuke.tasks.registry.TaskRoot;

/** Offers the tasks of task files below some folders or lm-eval distributions. Immutable and thread-safe. */
public final class LmEvalTasks implements TaskSource {
    private final TaskRegistry registry;
    private final Hub hub;
    private final Clock clock;

    private LmEvalTasks(TaskRegistry registry, Hub hub, Clock clock) {
        this.registry = registry;
        this.hub = hub;
        this.clock = clock;
    }

    /**
     * Opens task files and hub folders.
     *
     * @param includePaths folders or archives; a later one's tasks win over an earlier's
     * @param hubs folders in the hub layout; the first hit wins
     * @param cache where the names of large folders are kept between starts
     * @param clock what a chat template that asks for the date reads
     */
    public static LmEvalTasks open(List<Path> includePaths, List<Path> hubs, Optional<IndexCache> cache, Clock clock) {
        var roots = includePaths.stream().map(TaskRoot::open).toList();
        return new LmEvalTasks(TaskRegistry.open(roots, cache), Hub.of(hubs), clock);
    }

    @Override
    public List<String> names() {
        return registry.taskNames();
    }

    /** Returns whether a task, group or tag has this name. */
    public boolean knows(String name) {
        return registry.knows(name);
    }

    /**
     * Returns the leaf tasks of names, globs, groups, tags and files, in order.
     *
     * @throws EvalException if one stands for nothing, or a task is reached twice
     */
    public List<String> expand(List<String> patterns) {
        return registry.expand(patterns).stream().map(TaskRef::name).toList();
    }

    @Override
    public Optional<Task> open(String name, RunSettings settings, Optional<ChatTemplate> chat) {
        if (!registry.knows(name)) {
            return Optional.empty();
        }
        var leaves = registry.expand(List.of(name));
        if (leaves.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(open(leaves.getFirst(), settings, chat));
    }

    private Task open(TaskRef ref, RunSettings settings, Optional<ChatTemplate> chat) {
        var config = TaskConfigs.of(ref.name(), ref.label(), ref.fields());
        return new LmEvalTask(config, data(ref, config), settings, chat, clock);
    }

    private DataSet data(TaskRef ref, TaskConfig config) {
        var data = config.data();
        return LocalData.isLocal(data.path())
                ? LocalData.open(data.path(), data.arguments(), ref.root().dataFolders(ref.path()))
                : hub.dataSet(data.path(), data.name());
    }
}
