package org.banzuke.models.llama.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Handles of the C functions in use. Immutable; thread-safety is that of the C functions. */
@SuppressWarnings("restricted") // the native calls are what this package is for
final class LlamaFunctions {
    final MethodHandle modelDefaultParams;
    final MethodHandle contextDefaultParams;
    final MethodHandle modelLoad;
    final MethodHandle modelFree;
    final MethodHandle modelVocab;
    final MethodHandle modelContextLength;
    final MethodHandle modelMetadata;
    final MethodHandle modelIsRecurrent;
    final MethodHandle modelIsHybrid;
    final MethodHandle contextInit;
    final MethodHandle contextFree;
    final MethodHandle memory;
    final MethodHandle memoryClear;
    final MethodHandle memoryRemove;
    final MethodHandle memoryCopy;
    final MethodHandle decode;
    final MethodHandle logits;
    final MethodHandle setThreads;
    final MethodHandle tokenize;
    final MethodHandle tokenToPiece;
    final MethodHandle vocabSize;
    final MethodHandle vocabBos;
    final MethodHandle vocabEos;
    final MethodHandle vocabAttributes;
    final MethodHandle loraInit;
    final MethodHandle loraSet;

    private final SymbolLookup symbols;
    private final Linker linker = Linker.nativeLinker();

    LlamaFunctions(SymbolLookup symbols) {
        this.symbols = symbols;
        modelDefaultParams = find("llama_model_default_params", LlamaLayout.MODEL_PARAMS);
        contextDefaultParams = find("llama_context_default_params", LlamaLayout.CONTEXT_PARAMS);
        modelLoad = find("llama_model_load_from_file", ADDRESS, ADDRESS, LlamaLayout.MODEL_PARAMS);
        modelFree = findVoid("llama_model_free", ADDRESS);
        modelVocab = find("llama_model_get_vocab", ADDRESS, ADDRESS);
        modelContextLength = find("llama_model_n_ctx_train", JAVA_INT, ADDRESS);
        modelMetadata = find("llama_model_meta_val_str", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        modelIsRecurrent = find("llama_model_is_recurrent", JAVA_BOOLEAN, ADDRESS);
        modelIsHybrid = find("llama_model_is_hybrid", JAVA_BOOLEAN, ADDRESS);
        contextInit = find("llama_init_from_model", ADDRESS, ADDRESS, LlamaLayout.CONTEXT_PARAMS);
        contextFree = findVoid("llama_free", ADDRESS);
        memory = find("llama_get_memory", ADDRESS, ADDRESS);
        memoryClear = findVoid("llama_memory_clear", ADDRESS, JAVA_BOOLEAN);
        memoryRemove = find("llama_memory_seq_rm", JAVA_BOOLEAN, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
        memoryCopy = findVoid("llama_memory_seq_cp", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
        decode = find("llama_decode", JAVA_INT, ADDRESS, LlamaLayout.BATCH);
        logits = find("llama_get_logits_ith", ADDRESS, ADDRESS, JAVA_INT);
        setThreads = findVoid("llama_set_n_threads", ADDRESS, JAVA_INT, JAVA_INT);
        tokenize = find(
                "llama_tokenize", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_BOOLEAN, JAVA_BOOLEAN);
        tokenToPiece =
                find("llama_token_to_piece", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_BOOLEAN);
        vocabSize = find("llama_vocab_n_tokens", JAVA_INT, ADDRESS);
        vocabBos = find("llama_vocab_bos", JAVA_INT, ADDRESS);
        vocabEos = find("llama_vocab_eos", JAVA_INT, ADDRESS);
        vocabAttributes = find("llama_vocab_get_attr", JAVA_INT, ADDRESS, JAVA_INT);
        loraInit = find("llama_adapter_lora_init", ADDRESS, ADDRESS, ADDRESS);
        loraSet = find("llama_set_adapters_lora", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
    }

    MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
        return linker.downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    MethodHandle findVoid(String name, MemoryLayout... arguments) {
        return linker.downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
    }

    /** Runs a native call; a method handle declares every throwable, a C function throws none. */
    static <T> T call(NativeCall<T> call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a native call threw", e);
        }
    }

    /** A call through a method handle. */
    interface NativeCall<T> {
        T run() throws Throwable;
    }
}
