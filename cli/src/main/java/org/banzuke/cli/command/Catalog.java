package org.banzuke.cli.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.io.Nearest;
import org.banzuke.tasks.Suite;
import org.banzuke.tasks.TaskSource;
import org.banzuke.tasks.fresh.FreshSuites;
import org.banzuke.tasks.fresh.FreshTasks;
import org.banzuke.tasks.lmeval.LmEvalTasks;

/** Every task that can be asked for: task files below the given folders, and the tasks that ship with the program. */
final class Catalog {
    private static final String SUITE = "suite:";

    private final List<TaskSource> sources;
    private final Optional<LmEvalTasks> files;

    private Catalog(List<TaskSource> sources, Optional<LmEvalTasks> files) {
        this.sources = List.copyOf(sources);
        this.files = files;
    }

    static Catalog of(RunManifest.Sources where, RootCommand root) {
        var files = TaskFiles.open(where, root);
        var sources = new ArrayList<TaskSource>();
        files.ifPresent(sources::add);
        sources.add(new FreshTasks(Clock.systemUTC()));
        return new Catalog(sources, files);
    }

    /** Returns all names, in the order in which they should be shown. */
    List<String> names() {
        return sources.stream()
                .flatMap(source -> source.names().stream())
                .distinct()
                .toList();
    }

    /** Returns the names of the suites. */
    List<String> suites() {
        return FreshSuites.names();
    }

    /** Opens a task. */
    Task open(String name, RunSettings settings, Optional<ChatTemplate> chat) {
        return sources.stream()
                .flatMap(source -> source.open(name, settings, chat).stream())
                .findFirst()
                .orElseThrow(() -> unknown(name, names()));
    }

    /** Returns the tasks of names, globs and suites, each once, in the order asked for. */
    List<String> expand(List<String> asked) {
        if (asked.isEmpty()) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "No task was named. Maybe --suite quickstart, --suite " + suites().getLast() + " or --tasks NAME.");
        }
        var names = new LinkedHashSet<String>();
        asked.forEach(name -> names.addAll(name.startsWith(SUITE) ? suite(name).tasks() : matching(name)));
        return List.copyOf(names);
    }

    /** Returns the settings with the number of samples that a suite prescribes, where the user asked for none. */
    static RunSettings prescribed(List<String> asked, RunSettings settings) {
        if (asked.size() != 1
                || !asked.getFirst().startsWith(SUITE)
                || settings.limit().isPresent()) {
            return settings;
        }
        var limit = suite(asked.getFirst()).limit();
        if (limit.isEmpty()) {
            return settings;
        }
        return new RunSettings(
                settings.shots(),
                OptionalDouble.of(limit.getAsInt()),
                settings.samples(),
                settings.generation(),
                settings.chat(),
                settings.system(),
                settings.seeds());
    }

    private static Suite suite(String asked) {
        var name = asked.substring(SUITE.length());
        return FreshSuites.find(name)
                .orElseThrow(() -> new EvalException(
                        EvalErrorCode.UNKNOWN_NAME,
                        "Suite " + name + " is unknown." + Nearest.maybe(name, FreshSuites.names())));
    }

    /** A name is looked for among the task files first, where groups and tags stand for their tasks. */
    private List<String> matching(String name) {
        if (files.isPresent() && (files.get().knows(name) || name.endsWith(".yaml"))) {
            return files.get().expand(List.of(name));
        }
        if (!name.contains("*") && !name.contains("?")) {
            return List.of(name);
        }
        var pattern =
                Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
        var found = names().stream().filter(pattern.asMatchPredicate()).toList();
        if (found.isEmpty()) {
            throw unknown(name, names());
        }
        return found;
    }

    private static EvalException unknown(String name, List<String> known) {
        return new EvalException(
                EvalErrorCode.UNKNOWN_NAME, "Task " + name + " is unknown." + Nearest.maybe(name, known));
    }
}
