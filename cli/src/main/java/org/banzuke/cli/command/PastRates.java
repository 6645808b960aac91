package org.banzuke.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.banzuke.api.ModelIdentity;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunState;

/** How fast a model was in earlier runs of this workspace. */
record PastRates(RootCommand root) {
    /** Returns requests per second of the newest finished run, from the times in its log. */
    Optional<Double> requestsPerSecond(ModelIdentity identity) {
        return root.runs().list().stream()
                .filter(run -> run.manifest().identity().equals(identity))
                .filter(run -> run.state() == RunState.FINISHED)
                .flatMap(run -> run.results().stream()
                        .flatMap(results -> rate(run, results.totals().requests()).stream()))
                .findFirst();
    }

    private static Optional<Double> rate(RunReader run, long requests) {
        try {
            var begun = run.manifest().startedAt();
            var ended = Files.getLastModifiedTime(run.folder().resolve("events.jsonl"))
                    .toInstant();
            var seconds = Duration.between(begun, ended).toMillis() / 1000.0;
            return seconds > 0 ? Optional.of(requests / seconds) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
