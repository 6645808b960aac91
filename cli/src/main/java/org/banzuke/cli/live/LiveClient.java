package org.banzuke.cli.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.banzuke.io.JsonException;
import org.banzuke.io.local.LocalClient;
import org.jspecify.annotations.Nullable;

/** Talks to the process that works on a run. */
public record LiveClient(Path folder) {
    /** Asks for {@code pause}, {@code resume} or {@code cancel}; empty if no process works on the run. */
    public Optional<LiveLine.Done> ask(String command) {
        try (var client = connected()) {
            if (client == null) {
                return Optional.empty();
            }
            client.send(command);
            return client.receive().map(LiveLine::read).map(LiveLine.Done.class::cast);
        } catch (IOException | JsonException e) {
            return Optional.empty();
        }
    }

    /**
     * Watches until the run ends.
     *
     * @param lines takes each line
     * @return whether a process was there; it may end without an {@link LiveLine.End}, if it was killed
     */
    public boolean watch(Consumer<LiveLine> lines) {
        try (var client = connected()) {
            if (client == null) {
                return false;
            }
            client.send("watch");
            for (var line = client.receive(); line.isPresent(); line = client.receive()) {
                lines.accept(LiveLine.read(line.get()));
            }
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private @Nullable LocalClient connected() {
        return LocalClient.connect(folder).orElse(null);
    }
}
