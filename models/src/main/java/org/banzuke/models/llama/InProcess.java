package org.banzuke.models.llama;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.io.Sha256;
import org.banzuke.models.ModelContext;
import org.banzuke.models.gguf.GgufHeader;
import org.banzuke.models.llama.internal.Calibration;
import org.banzuke.models.llama.internal.ContextOptions;
import org.banzuke.models.llama.internal.LlamaLibrary;
import org.banzuke.models.llama.internal.LlamaWeights;
import org.banzuke.models.llama.internal.Shape;
import org.banzuke.models.llama.internal.WorkerPool;

/** Opens weights in this process. */
final class InProcess {
    private static final int LONGEST_DEFAULT_CONTEXT = 4_096;
    private static final int GROUPED_SEQUENCES = 64;
    private static final long BATCH_BYTES = 3_000_000_000L;
    private static final int SMALLEST_BATCH = 4;
    private static final int LARGEST_BATCH = 256;

    private InProcess() {}

    /** Opens files whose header is sound and that may be computed here. */
    static LanguageModel open(LlamaOptions options, ModelFiles files, GgufHeader header, ModelContext context) {
        var library = LlamaLibrary.load(context.nativeFolder(), context.cache(), options.cpu());
        var weights = LlamaWeights.load(library, files.weights(), files.lora(), addsBos(header, options));
        var shape = options.shape().orElse(header.exact() ? Shape.GROUPED : Shape.INVARIANT);
        var length = options.context().orElse(Math.min(weights.trainedContext(), LONGEST_DEFAULT_CONTEXT));
        var most = options.contexts().orElse(CacheMemory.contexts(header, cells(shape, length), context.cores()));
        var threads = options.threads().orElseGet(() -> Calibration.threads(weights, context.cores(), most));
        var contexts = options.contexts().orElse(Math.max(1, Math.min(most, context.cores() / threads)));
        var pool = new WorkerPool(weights, contextOptions(options, shape, length, threads), shape, contexts);
        var template = template(header, weights);
        var identity = identity(files, header, library, options, shape, length, template);
        var setup = Map.of("threads", String.valueOf(threads), "contexts", String.valueOf(contexts));
        return new LlamaModel(identity, template, setup, weights, pool, length, batch(size(files.weights())));
    }

    /**
     * Returns how many requests make a batch. Progress moves on by batches, and a kill loses what is in one, so a large model
     * gets small ones. It hangs on the file alone, because what shares a decode may decide the last bits.
     */
    static int batch(long bytes) {
        return Math.clamp(BATCH_BYTES / Math.max(1, bytes), SMALLEST_BATCH, LARGEST_BATCH);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean addsBos(GgufHeader header, LlamaOptions options) {
        return options.bos().orElse(Boolean.TRUE.equals(header.metadata().get("tokenizer.ggml.add_bos_token")));
    }

    private static ContextOptions contextOptions(LlamaOptions options, Shape shape, int length, int threads) {
        var grouped = shape == Shape.GROUPED;
        return new ContextOptions(
                length,
                grouped ? GROUPED_SEQUENCES : 1,
                cells(shape, length),
                options.exactCache(),
                threads,
                options.scale(),
                options.knownTokensOnly());
    }

    private static int cells(Shape shape, int length) {
        var side = shape == Shape.GROUPED ? ContextOptions.CHUNK : 0;
        return (length + 1 + side + 255) / 256 * 256;
    }

    private static Optional<ChatTemplate> template(GgufHeader header, LlamaWeights weights) {
        var vocabulary = weights.vocabulary();
        return header.text("tokenizer.chat_template")
                .map(source -> new ChatTemplate(
                        source,
                        Map.of("bos_token", vocabulary.bosText(), "eos_token", vocabulary.special(vocabulary.eos()))));
    }

    private static ModelIdentity identity(
            ModelFiles files,
            GgufHeader header,
            LlamaLibrary library,
            LlamaOptions options,
            Shape shape,
            int length,
            Optional<ChatTemplate> template) {
        var facts = new TreeMap<String, String>();
        facts.put("architecture", header.architecture());
        facts.put("quantisation", header.quantisation());
        facts.put("weights", "sha256:" + files.weightsHash());
        facts.put("engine", "llama.cpp " + library.release());
        facts.put("cpu", library.cpu());
        facts.put("shape", shape.label());
        facts.put("kv", options.exactCache() ? "f32" : "f16");
        facts.put("flash_attention", "off");
        facts.put("bos", addsBos(header, options) ? "on" : "off");
        facts.put("context", String.valueOf(length));
        if (options.knownTokensOnly()) {
            facts.put("vocabulary", "known");
        }
        template.ifPresent(chat -> facts.put("chat_template", "sha256:" + Sha256.of(chat.source())));
        files.loraHash().ifPresent(hash -> {
            facts.put("lora", "sha256:" + hash);
            facts.put("lora_scale", String.valueOf(options.scale()));
        });
        return ModelIdentity.of(files.name(), facts);
    }
}
