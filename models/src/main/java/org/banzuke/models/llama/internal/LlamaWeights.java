package org.banzuke.models.llama.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/** Loaded weights and, if asked for, a LoRA; shared by several contexts. Thread-safe; closed once, after them. */
public final class LlamaWeights implements AutoCloseable {
    private final LlamaLibrary library;
    private final MemorySegment model;
    private final Vocabulary vocabulary;
    private final Optional<MemorySegment> lora;

    private LlamaWeights(LlamaLibrary library, MemorySegment model, Optional<MemorySegment> lora, boolean addsBos) {
        this.library = library;
        this.model = model;
        this.lora = lora;
        var functions = library.functions();
        var vocab = LlamaFunctions.call(() -> (MemorySegment) functions.modelVocab.invokeExact(model));
        vocabulary = new Vocabulary(functions, vocab, splitter(functions), addsBos);
    }

    private String splitter(LlamaFunctions functions) {
        try (var arena = Arena.ofConfined()) {
            var key = arena.allocateFrom("tokenizer.ggml.pre");
            var room = 64L;
            var value = arena.allocate(room);
            var length = LlamaFunctions.call(() -> (int) functions.modelMetadata.invokeExact(model, key, value, room));
            return 0 <= length && length < room ? value.getString(0) : "";
        }
    }

    /**
     * Loads a file that {@code GgufReader} has found sound.
     *
     * @param addsBos whether the beginning of text stands in front of each text
     * @throws EvalException if llama.cpp refuses weights or LoRA; its last words are in the message
     */
    public static LlamaWeights load(LlamaLibrary library, Path file, Optional<Path> lora, boolean addsBos) {
        var functions = library.functions();
        try (var arena = Arena.ofConfined()) {
            var params = LlamaFunctions.call(
                    () -> (MemorySegment) functions.modelDefaultParams.invokeExact((SegmentAllocator) arena));
            params.set(ValueLayout.JAVA_INT, LlamaLayout.MODEL_GPU_LAYERS, 0);
            var path = arena.allocateFrom(file.toString());
            var model = LlamaFunctions.call(() -> (MemorySegment) functions.modelLoad.invokeExact(path, params));
            if (model.address() == 0) {
                throw refused("Model file " + file, library);
            }
            if (lora.isEmpty()) {
                return new LlamaWeights(library, model, Optional.empty(), addsBos);
            }
            var adapterPath = arena.allocateFrom(lora.get().toString());
            var adapter = LlamaFunctions.call(() -> (MemorySegment) functions.loraInit.invokeExact(model, adapterPath));
            if (adapter.address() == 0) {
                free(functions, model);
                throw refused("LoRA file " + lora.get() + " for " + file, library);
            }
            return new LlamaWeights(library, model, Optional.of(adapter), addsBos);
        }
    }

    private static EvalException refused(String what, LlamaLibrary library) {
        return new EvalException(
                EvalErrorCode.MODEL_UNREADABLE,
                what + " was refused by llama.cpp " + library.release() + " (" + library.lastWords()
                        + "). Maybe its architecture is newer than this release.");
    }

    private static void free(LlamaFunctions functions, MemorySegment model) {
        LlamaFunctions.call(() -> {
            functions.modelFree.invokeExact(model);
            return "";
        });
    }

    /** Returns the tokenizer. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the context length the model was trained with. */
    public int trainedContext() {
        return LlamaFunctions.call(
                () -> (int) library.functions().modelContextLength.invokeExact(model));
    }

    /** Returns whether the tail of a sequence can be taken back: not so for recurrent and hybrid models. */
    public boolean rewinds() {
        var functions = library.functions();
        return !LlamaFunctions.call(() -> (boolean) functions.modelIsRecurrent.invokeExact(model))
                && !LlamaFunctions.call(() -> (boolean) functions.modelIsHybrid.invokeExact(model));
    }

    LlamaLibrary library() {
        return library;
    }

    MemorySegment pointer() {
        return model;
    }

    Optional<MemorySegment> lora() {
        return lora;
    }

    @Override
    public void close() {
        free(library.functions(), model);
    }
}
