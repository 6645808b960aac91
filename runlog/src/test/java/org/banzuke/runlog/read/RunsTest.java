package org.banzuke.runlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.RunId;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.io.RealDisk;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.json.RunManifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    @TempDir
    private Path workspace;

    @Test
    void theNewestRunIsTheLatestEvenOfOneSecond() {
        var begin = Instant.parse("2026-11-27T06:00:00.100Z");
        var ids = new ArrayList<RunId>();
        for (var i = 0; i < 12; i++) {
            var manifest = RunManifests.named(
                    "test",
                    begin.plus(Duration.ofMillis(50L * i)),
                    "model",
                    new ModelIdentity("model", new TreeMap<>()),
                    Optional.empty(),
                    List.of(),
                    RunSettings.defaults(),
                    new RunManifest.Sources(List.of(), List.of(), List.of()));
            RunFolder.of(workspace, manifest.id(), new RealDisk()).create(manifest);
            ids.addFirst(manifest.id());
        }

        var runs = new Runs(workspace, new RealDisk());

        assertThat(runs.list()).extracting(run -> run.manifest().id()).isEqualTo(ids);
        assertThat(runs.resolve("latest").manifest().id()).isEqualTo(ids.getFirst());
        assertThat(ids)
                .as("their names alone do not tell")
                .isNotEqualTo(ids.stream()
                        .sorted((a, b) -> b.value().compareTo(a.value()))
                        .toList());
    }
}
