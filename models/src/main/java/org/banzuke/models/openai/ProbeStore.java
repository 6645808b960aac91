package org.banzuke.models.openai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.banzuke.io.JsonException;
import org.banzuke.io.RealDisk;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;

/**
 * Keeps what probes found, a file for each endpoint ({@code CACHE/endpoints/FINGERPRINT.json}, format 1). A file that cannot be
 * read is as good as none: the server is asked again.
 */
record ProbeStore(Path folder, String fingerprint) {
    Optional<ProbeResult> find() {
        try {
            if (!Files.exists(file())) {
                return Optional.empty();
            }
            return Optional.of(ProbeResult.of(Tree.of(StrictJson.read(Files.readAllBytes(file())))));
        } catch (IOException | JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the result could be kept; a read-only cache costs a probe each time, nothing else. */
    boolean keep(ProbeResult result) {
        try {
            var disk = new RealDisk();
            disk.createFolders(folder);
            disk.publish(file(), (StrictJson.writePretty(result.tree()) + "\n").getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Path file() {
        return folder.resolve(fingerprint + ".json");
    }
}
