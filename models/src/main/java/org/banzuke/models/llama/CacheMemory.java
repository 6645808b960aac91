package org.banzuke.models.llama;

import java.util.OptionalLong;
import org.banzuke.models.gguf.GgufHeader;

/** How many contexts fit beside each other: their key-value caches must not eat the machine. Pure. */
final class CacheMemory {
    /** Room for all caches together. */
    private static final long BYTES = 4L << 30;

    private CacheMemory() {}

    /** Returns at most {@code cores}, at least 1; unknown shapes are taken as large. */
    static int contexts(GgufHeader header, int cells, int cores) {
        var prefix = header.architecture() + ".";
        var layers = header.whole(prefix + "block_count").orElse(100);
        var heads = header.whole(prefix + "attention.head_count").orElse(64);
        var keyHeads = header.whole(prefix + "attention.head_count_kv").orElse(heads);
        var width = header.whole(prefix + "embedding_length").orElse(8_192) / Math.max(1, heads);
        var keys = or(header.whole(prefix + "attention.key_length"), width);
        var values = or(header.whole(prefix + "attention.value_length"), width);
        var bytes = cells * layers * keyHeads * (keys + values) * Float.BYTES;
        return (int) Math.max(1, Math.min(cores, BYTES / Math.max(1, bytes)));
    }

    private static long or(OptionalLong given, long otherwise) {
        return given.orElse(otherwise);
    }
}
