package org.banzuke.tasks.fresh;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.tasks.TaskSource;
import org.banzuke.tasks.fresh.item.Definition;
import org.banzuke.tasks.fresh.item.GeneratedTask;
import org.banzuke.tasks.fresh.world.TinyWorld;

/**
 * Offers the tasks that ship with the program and need no files. The tasks of every edition of {@code fresh} can be
 * opened; the current edition's are listed.
 *
 * @param clock what a chat template that asks for the date reads
 */
public record FreshTasks(Clock clock) implements TaskSource {
    @Override
    public List<String> names() {
        return Stream.concat(
                        TinyWorld.tasks().stream().map(Definition::name),
                        FreshName.of(FreshName.CURRENT).stream().map(FreshName::toString))
                .toList();
    }

    @Override
    public Optional<Task> open(String name, RunSettings settings, Optional<ChatTemplate> chat) {
        return definition(name).map(found -> new GeneratedTask(found, settings, chat, clock));
    }

    private static Optional<Definition> definition(String name) {
        return TinyWorld.tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .or(() -> FreshName.parse(name).map(FreshName::definition));
    }
}
