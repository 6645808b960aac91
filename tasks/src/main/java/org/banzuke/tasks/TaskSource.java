package org.banzuke.tasks;

import java.util.List;
import java.util.Optional;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;

/** Offers tasks by name: task files, or tasks that make their own samples. Immutable and thread-safe. */
public interface TaskSource {
    /** Returns the names of its tasks, in the order in which they should be shown. */
    List<String> names();

    /**
     * Returns the task of this name, configured, or empty if this source does not know the name.
     *
     * @param chat the model's chat template, needed where the settings ask for conversations
     * @throws EvalException if the task is known and cannot be had
     */
    Optional<Task> open(String name, RunSettings settings, Optional<ChatTemplate> chat);
}
