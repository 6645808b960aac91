package org.banzuke.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that decides the numbers of a run; written first and never changed. The run's id ends in the first eight digits
 * of the SHA-256 of its canonical JSON without the id.
 *
 * @param id name of the run
 * @param software program and version, such as {@code banzuke 0.1.0 (1a2b3c4)}
 * @param startedAt when the run was planned; for readers
 * @param model the model as the user named it
 * @param identity what the model turned out to be
 * @param chatTemplate the template in use, where prompts are conversations
 * @param tasks what is measured, in order
 * @param settings what the user asked for
 * @param sources where task files and data came from, as the user named them; resuming begins with them
 */
public record RunManifest(
        RunId id,
        String software,
        Instant startedAt,
        String model,
        ModelIdentity identity,
        Optional<ChatTemplate> chatTemplate,
        List<TaskDescription> tasks,
        RunSettings settings,
        Sources sources) {
    /** Where tasks and data come from: names of tasks or suites as asked for, and folders in search order. */
    public record Sources(List<String> tasks, List<String> hubs, List<String> includePaths) {
        public Sources {
            tasks = List.copyOf(tasks);
            hubs = List.copyOf(hubs);
            includePaths = List.copyOf(includePaths);
        }
    }

    public RunManifest {
        tasks = List.copyOf(tasks);
    }
}
