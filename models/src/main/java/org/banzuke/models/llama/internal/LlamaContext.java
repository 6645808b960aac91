package org.banzuke.models.llama.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/** A context: key-value cache and scratch of one thread of work. Confined to one platform thread at a time. */
@SuppressWarnings("restricted") // the native calls are what this package is for
public final class LlamaContext implements AutoCloseable {
    private final LlamaFunctions functions;
    private final MemorySegment context;
    private final MemorySegment memory;
    private final int vocabulary;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment batch;
    private final MemorySegment tokens;
    private final MemorySegment positions;
    private final MemorySegment outputs;
    private final MemorySegment sequenceIds;
    private final MemorySegment sequenceCounts;
    private final int sequences;
    private long decoded;

    /** Creates a context of the weights. */
    public LlamaContext(LlamaWeights weights, ContextOptions options) {
        functions = weights.library().functions();
        vocabulary = options.knownTokensOnly()
                ? weights.vocabulary().known()
                : weights.vocabulary().size();
        context = open(weights, options);
        memory = LlamaFunctions.call(() -> (MemorySegment) functions.memory.invokeExact(context));
        weights.lora().ifPresent(adapter -> attach(adapter, options.loraScale()));
        var room = ContextOptions.CHUNK;
        tokens = arena.allocate(ValueLayout.JAVA_INT, room);
        positions = arena.allocate(ValueLayout.JAVA_INT, room);
        outputs = arena.allocate(ValueLayout.JAVA_BYTE, room);
        sequences = options.sequences();
        sequenceIds = arena.allocate(ValueLayout.JAVA_INT, (long) room * sequences);
        sequenceCounts = arena.allocate(ValueLayout.JAVA_INT, room);
        batch = batchOver(room);
    }

    private MemorySegment open(LlamaWeights weights, ContextOptions options) {
        var params = LlamaFunctions.call(
                () -> (MemorySegment) functions.contextDefaultParams.invokeExact((SegmentAllocator) arena));
        params.set(ValueLayout.JAVA_INT, LlamaLayout.N_CTX, options.cells());
        params.set(ValueLayout.JAVA_INT, LlamaLayout.N_BATCH, ContextOptions.CHUNK);
        params.set(ValueLayout.JAVA_INT, LlamaLayout.N_UBATCH, ContextOptions.CHUNK);
        params.set(ValueLayout.JAVA_INT, LlamaLayout.N_SEQ_MAX, options.sequences());
        params.set(ValueLayout.JAVA_INT, LlamaLayout.N_THREADS, options.threads());
        params.set(ValueLayout.JAVA_INT, LlamaLayout.N_THREADS_BATCH, options.threads());
        params.set(ValueLayout.JAVA_INT, LlamaLayout.FLASH_ATTENTION, 0);
        params.set(ValueLayout.JAVA_INT, LlamaLayout.TYPE_K, options.exactCache() ? 0 : 1);
        params.set(ValueLayout.JAVA_INT, LlamaLayout.TYPE_V, options.exactCache() ? 0 : 1);
        params.set(ValueLayout.JAVA_BOOLEAN, LlamaLayout.NO_PERF, true);
        params.set(ValueLayout.JAVA_BOOLEAN, LlamaLayout.SWA_FULL, true);
        params.set(ValueLayout.JAVA_BOOLEAN, LlamaLayout.KV_UNIFIED, true);
        var opened =
                LlamaFunctions.call(() -> (MemorySegment) functions.contextInit.invokeExact(weights.pointer(), params));
        if (opened.address() == 0) {
            throw new EvalException(
                    EvalErrorCode.MODEL_FAILED,
                    "A context of " + options.cells() + " tokens could not be made ("
                            + weights.library().lastWords() + "). Maybe memory is short; ctx=N makes it smaller.");
        }
        return opened;
    }

    private void attach(MemorySegment adapter, float scale) {
        var adapters = arena.allocateFrom(ValueLayout.ADDRESS, adapter);
        var scales = arena.allocateFrom(ValueLayout.JAVA_FLOAT, scale);
        var status = LlamaFunctions.call(() -> (int) functions.loraSet.invokeExact(context, adapters, 1L, scales));
        if (status != 0) {
            throw new EvalException(
                    EvalErrorCode.MODEL_FAILED,
                    "The LoRA could not be attached (status " + status + "). Maybe it belongs to another model.");
        }
    }

    /** Each place has room for all sequences, so the pointers never change. */
    private MemorySegment batchOver(int room) {
        var pointers = arena.allocate(ValueLayout.ADDRESS, room);
        for (var i = 0; i < room; i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, sequenceIds.asSlice(4L * i * sequences));
        }
        var made = arena.allocate(LlamaLayout.BATCH);
        made.set(ValueLayout.ADDRESS, LlamaLayout.BATCH_TOKEN, tokens);
        made.set(ValueLayout.ADDRESS, LlamaLayout.BATCH_POS, positions);
        made.set(ValueLayout.ADDRESS, LlamaLayout.BATCH_N_SEQ_ID, sequenceCounts);
        made.set(ValueLayout.ADDRESS, LlamaLayout.BATCH_SEQ_ID, pointers);
        made.set(ValueLayout.ADDRESS, LlamaLayout.BATCH_LOGITS, outputs);
        return made;
    }

    /** Puts a token of sequence 0 into the batch at place {@code at}; {@link #decode} sends the first ones. */
    void put(int at, int token, int position, boolean output) {
        tokens.setAtIndex(ValueLayout.JAVA_INT, at, token);
        positions.setAtIndex(ValueLayout.JAVA_INT, at, position);
        outputs.set(ValueLayout.JAVA_BYTE, at, (byte) (output ? 1 : 0));
        sequenceCounts.setAtIndex(ValueLayout.JAVA_INT, at, 1);
        sequenceIds.setAtIndex(ValueLayout.JAVA_INT, (long) at * sequences, 0);
    }

    /** Says that the token at place {@code at} belongs to the sequences of these items, numbered from 1. */
    void belongs(int at, List<Integer> items) {
        sequenceCounts.setAtIndex(ValueLayout.JAVA_INT, at, items.size());
        for (var i = 0; i < items.size(); i++) {
            sequenceIds.setAtIndex(ValueLayout.JAVA_INT, (long) at * sequences + i, items.get(i) + 1);
        }
    }

    /**
     * Computes the first {@code count} tokens of the batch.
     *
     * @throws EvalException if llama.cpp reports an error
     */
    void decode(int count) {
        batch.set(ValueLayout.JAVA_INT, LlamaLayout.BATCH_N_TOKENS, count);
        var status = LlamaFunctions.call(() -> (int) functions.decode.invokeExact(context, batch));
        if (status != 0) {
            throw new EvalException(
                    EvalErrorCode.MODEL_FAILED,
                    "llama.cpp could not compute " + count + " tokens (status " + status
                            + "). Maybe the context is too small for them; ctx=N makes it larger.");
        }
        decoded += count;
    }

    /** Copies the logits of place {@code at} of the last batch, which asked for them. */
    void logits(int at, float[] into) {
        var row = LlamaFunctions.call(() -> (MemorySegment) functions.logits.invokeExact(context, at));
        MemorySegment.copy(row.reinterpret(4L * vocabulary), ValueLayout.JAVA_FLOAT, 0, into, 0, vocabulary);
    }

    /** Removes the positions of a sequence from {@code from} on. */
    void cut(int sequence, int from) {
        var done = LlamaFunctions.call(() -> (boolean) functions.memoryRemove.invokeExact(memory, sequence, from, -1));
        if (!done) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNSUPPORTED,
                    "This model cannot take back the tail of a sequence. Maybe it is a recurrent or hybrid model,"
                            + " which are not supported yet.");
        }
    }

    /** Lets a sequence share the first positions of another. */
    void share(int from, int to, int length) {
        LlamaFunctions.call(() -> {
            functions.memoryCopy.invokeExact(memory, from, to, 0, length);
            return "";
        });
    }

    /** Forgets everything. */
    void clear() {
        LlamaFunctions.call(() -> {
            functions.memoryClear.invokeExact(memory, true);
            return "";
        });
    }

    /** Changes the threads of later decodes. */
    public void threads(int count) {
        LlamaFunctions.call(() -> {
            functions.setThreads.invokeExact(context, count, count);
            return "";
        });
    }

    /** Returns the size of the vocabulary: the length of a row of logits. */
    public int vocabulary() {
        return vocabulary;
    }

    /** Returns how many tokens went through this context so far. */
    public long decoded() {
        return decoded;
    }

    @Override
    public void close() {
        LlamaFunctions.call(() -> {
            functions.contextFree.invokeExact(context);
            return "";
        });
        arena.close();
    }
}
