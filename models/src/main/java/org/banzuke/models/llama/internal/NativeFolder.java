package org.banzuke.models.llama.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.Sha256;

/** Unpacks the packed libraries once into the user's cache, under the hash of their manifest. */
final class NativeFolder {
    private static final String RESOURCES = "/org/banzuke/natives/";

    private NativeFolder() {}

    /**
     * Returns a folder that holds the libraries.
     *
     * @param override folder with libraries of the user's own; used as it is
     * @throws EvalException if the program was packed without libraries, or the cache cannot be written
     */
    static Path find(Optional<Path> override, Path cache) {
        return override.orElseGet(() -> unpacked(cache));
    }

    private static Path unpacked(Path cache) {
        try {
            var manifest = resource("manifest.txt");
            var folder = cache.resolve("natives").resolve(Sha256.of(manifest).substring(0, 16));
            if (!Files.isDirectory(folder)) {
                unpack(new String(manifest, StandardCharsets.UTF_8), folder);
            }
            return folder;
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "The native libraries could not be unpacked into " + cache + " (" + e + "). Maybe the folder is not"
                            + " writable; XDG_CACHE_HOME names another.",
                    e);
        }
    }

    private static void unpack(String manifest, Path folder) throws IOException {
        var above = Objects.requireNonNull(folder.getParent());
        Files.createDirectories(above);
        var aside = Files.createTempDirectory(above, ".unpack");
        for (var line : manifest.lines().skip(1).toList()) {
            var space = line.indexOf(' ');
            var bytes = resource(line.substring(space + 1));
            if (!Sha256.of(bytes).equals(line.substring(0, space))) {
                throw new IOException("packed library is damaged: " + line.substring(space + 1));
            }
            Files.write(aside.resolve(line.substring(space + 1)), bytes);
        }
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process was first: its folder has the same content.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = NativeFolder.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IOException("this build has no native libraries for its platform: " + name);
            }
            return in.readAllBytes();
        }
    }
}
