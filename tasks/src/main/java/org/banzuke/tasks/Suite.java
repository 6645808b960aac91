package org.banzuke.tasks;

import java.util.List;
import java.util.OptionalInt;

/**
 * A named list of tasks and the setting they are run with.
 *
 * @param name what the user types
 * @param title what a reader is shown
 * @param tasks names of its tasks in the order of the board, at least one
 * @param limit first samples of each task where the user asks for no other number; empty takes all
 */
public record Suite(String name, String title, List<String> tasks, OptionalInt limit) {
    public Suite {
        tasks = List.copyOf(tasks);
        if (tasks.isEmpty() || (limit.isPresent() && !(limit.getAsInt() >= 1))) {
            throw new IllegalArgumentException("a suite needs a task and at least one sample of it: " + name);
        }
    }
}
