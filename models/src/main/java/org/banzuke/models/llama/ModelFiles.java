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
 * @param trusted whether all of them may be computed in this process
 */
record ModelFiles(
        String name,
        Path weights,
        String weightsHash,
        Optional<Path> lora,
        Optional<String> loraHash,
        boolean trusted) {
    private static final String BUNDLED = "tiny";

    /** A file and what it holds. */
    private record Found(Path file, String hash, boolean trusted) {}

    static ModelFiles find(ModelName name, LlamaOptions options, ModelContext context) {
        var weights = find(name.target(), "tiny.gguf", context);
        var lora = options.lora().map(target -> find(target, "tiny-lora.gguf", context));
        var suffix = options.lora().map(target -> "+" + shown(target) + "-lora").orElse("");
        return new ModelFiles(
                shown(name.target()) + suffix,
                weights.file(),
                weights.hash(),
                lora.map(Found::file),
                lora.map(Found::hash),
                weights.trusted() && lora.map(Found::trusted).orElse(true));
    }

    private static Found find(String target, String resource, ModelContext context) {
        if (target.equals(BUNDLED)) {
            return bundled(resource, context.cache());
        }
        var file = Path.of(target);
        var hash = hash(file);
        return new Found(file, hash, context.trusted().test(hash));
    }

    private static String shown(String target) {
        var file = String.valueOf(Path.of(target).getFileName());
        return file.endsWith(".gguf") ? file.substring(0, file.length() - 5) : file;
    }

    /** Unpacks a bundled file once, under its hash; a copy that was changed since is replaced. */
    private static Found bundled(String resource, Path cache) {
        try (var in = Objects.requireNonNull(ModelFiles.class.getResourceAsStream(resource), resource)) {
            var bytes = in.readAllBytes();
            var hash = Sha256.of(bytes);
            var file = cache.resolve("models").resolve(hash.substring(0, 16) + "-" + resource);
            if (!Files.exists(file) || !Sha256.ofFile(file).equals(hash)) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                new RealDisk().publish(file, bytes);
            }
            return new Found(file, hash, true);
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "The bundled model could not be unpacked into " + cache + " (" + e + "). Maybe the folder is not"
                            + " writable; XDG_CACHE_HOME names another.",
                    e);
        }
    }

    /** Returns the bytes of all files together, as far as they can be told. */
    long bytes() {
        return size(weights) + lora.map(ModelFiles::size).orElse(0L);
    }

    private static long size(Path file) {
        return file.toFile().length();
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
