package org.banzuke.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.JsonException;
import org.banzuke.io.RealDisk;
import org.banzuke.io.Sha256;
import org.banzuke.io.StrictJson;

/** Model files the user trusts, by SHA-256: they are computed in this process, any other in a cell. */
final class TrustedFiles {
    private final Path file;

    TrustedFiles(Path workspace) {
        file = workspace.resolve("models").resolve("trusted.json");
    }

    boolean trusts(String sha256) {
        return read().containsKey(sha256);
    }

    /** Returns where each trusted file lay when it was trusted, by hash. */
    Map<String, String> read() {
        var trusted = new TreeMap<String, String>();
        try {
            if (Files.exists(file)) {
                StrictJson.readObject(Files.readString(file))
                        .forEach((hash, path) -> trusted.put(hash, String.valueOf(path)));
            }
        } catch (IOException | JsonException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_CORRUPT,
                    "The list of trusted models (" + file + ") cannot be read (" + e.getMessage()
                            + "). Maybe delete it and trust the files anew.",
                    e);
        }
        return trusted;
    }

    /** Trusts a file, and returns its hash. */
    String trust(Path model) {
        try {
            var hash = Sha256.ofFile(model);
            var trusted = read();
            trusted.put(hash, model.toAbsolutePath().toString());
            var disk = new RealDisk();
            disk.createFolders(Objects.requireNonNull(file.getParent()));
            disk.publish(file, (StrictJson.writePretty(trusted) + "\n").getBytes(StandardCharsets.UTF_8));
            return hash;
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "Model file " + model + " could not be trusted (" + e + "). Maybe the file is not there, or the"
                            + " workspace is not writable.",
                    e);
        }
    }
}
