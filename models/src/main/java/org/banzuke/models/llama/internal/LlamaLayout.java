package org.banzuke.models.llama.internal;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/**
 * Offsets of the structs of llama.cpp release v0.4.0 (npm packages 3.21.1) on 64-bit platforms; v0.5.0 has the same.
 * Layouts change between releases: {@link LlamaLibrary} compares the defaults with the ones known here and refuses to
 * run on others.
 */
final class LlamaLayout {
    static final StructLayout MODEL_PARAMS = opaque(80);
    static final StructLayout CONTEXT_PARAMS = opaque(160);
    static final StructLayout BATCH = opaque(56);

    static final long MODEL_GPU_LAYERS = 16;

    static final long N_CTX = 0;
    static final long N_BATCH = 4;
    static final long N_UBATCH = 8;
    static final long N_SEQ_MAX = 12;
    static final long N_THREADS = 28;
    static final long N_THREADS_BATCH = 32;
    static final long FLASH_ATTENTION = 52;
    static final long DEFRAG_THRESHOLD = 84;
    static final long TYPE_K = 104;
    static final long TYPE_V = 108;
    static final long NO_PERF = 130;
    static final long SWA_FULL = 132;
    static final long KV_UNIFIED = 133;

    static final long BATCH_N_TOKENS = 0;
    static final long BATCH_TOKEN = 8;
    static final long BATCH_POS = 24;
    static final long BATCH_N_SEQ_ID = 32;
    static final long BATCH_SEQ_ID = 40;
    static final long BATCH_LOGITS = 48;

    private LlamaLayout() {}

    /** Structs above 16 bytes travel in memory, so only size and alignment matter to the calling convention. */
    private static StructLayout opaque(long bytes) {
        return MemoryLayout.structLayout(MemoryLayout.sequenceLayout(bytes / 8, ValueLayout.JAVA_LONG));
    }

    /** Returns whether the defaults are those of the releases this layout was written for. */
    static boolean knows(MemorySegment contextDefaults) {
        return contextDefaults.get(ValueLayout.JAVA_INT, N_CTX) == 512
                && contextDefaults.get(ValueLayout.JAVA_INT, N_BATCH) == 2048
                && contextDefaults.get(ValueLayout.JAVA_INT, N_UBATCH) == 512
                && contextDefaults.get(ValueLayout.JAVA_INT, N_SEQ_MAX) == 1
                && contextDefaults.get(ValueLayout.JAVA_INT, TYPE_K) == 1
                && contextDefaults.get(ValueLayout.JAVA_INT, TYPE_V) == 1
                && contextDefaults.get(ValueLayout.JAVA_FLOAT, DEFRAG_THRESHOLD) == -1.0f;
    }
}
