package org.banzuke.models.llama;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.RealDisk;
import org.banzuke.io.Sha256;
import org.banzuke.models.ModelContext;
import org.banzuke.models.ModelName;

/**
 * The files of a {@code llama:} name.
 *
 * @param name what a board shows
 * @param weights GGUF file
 * @param weightsHash its SHA-256
 * @param lora LoRA file
 * @param loraHash its SHA-256
 */
record ModelFiles(String name, Path weights, String weightsHash, Optional<Path> lora, Optional<String> loraHash) {
    private static final String BUNDLED = "tiny";

    static ModelFiles find(ModelName name, LlamaOptions options, ModelContext context) {
        var weights = find(name.target(), "tiny.gguf", context);
        var lora = options.lora().map(target -> find(target, "tiny-lora.gguf", context));
        return new ModelFiles(
                shown(name.target())
                        + options.lora()
                                .map(target -> "+" + shown(target) + "-lora")
                                .orElse(""),
                weights,
                hash(weights),
                lora,
                lora.map(ModelFiles::hash));
    }

    private static Path find(String target, String resource, ModelContext context) {
        return target.equals(BUNDLED) ? bundled(resource, context.cache()) : Path.of(target);
    }

    private static String shown(String target) {
        var file = String.valueOf(Path.of(target).getFileName());
        return file.endsWith(".gguf") ? file.substring(0, file.length() - 5) : file;
    }

    /** Unpacks a bundled file once, under its hash. */
    private static Path bundled(String resource, Path cache) {
        try (var in = Objects.requireNonNull(ModelFiles.class.getResourceAsStream(resource), resource)) {
            var bytes = in.readAllBytes();
            var file = cache.resolve("models").resolve(Sha256.of(bytes).substring(0, 16) + "-" + resource);
            if (!Files.exists(file) || Files.size(file) != bytes.length) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                new RealDisk().publish(file, bytes);
            }
            return file;
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "The bundled model could not be unpacked into " + cache + " (" + e + "). Maybe the folder is not"
                            + " writable; XDG_CACHE_HOME names another.",
                    e);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.ofFile(file);
        } catch (NoSuchFileException e) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNREADABLE,
                    "Model file " + file + " was not found. Maybe the path is relative to another folder; the bundled"
                            + " model is llama:tiny.",
                    e);
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNREADABLE,
                    "Model file " + file + " could not be read (" + e
                            + "). Maybe it is a folder, or not yours to read.",
                    e);
        }
    }
}
