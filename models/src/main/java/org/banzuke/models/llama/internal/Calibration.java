package org.banzuke.models.llama.internal;

import java.util.List;
import java.util.TreeSet;

/**
 * Finds how many threads one decode should have: on shared virtual cores llama.cpp's spinning barriers can make two
 * threads far slower than one, so it is measured.
 */
public final class Calibration {
    private static final int TOKENS = 64;
    private static final int ROUNDS = 3;

    private Calibration() {}

    /**
     * Returns the threads that get most out of the machine: several contexts of one thread use the cores better than one
     * context of several, so more threads are only tried where memory does not let a context stand on each core.
     *
     * @param contexts most contexts side by side
     */
    public static int threads(LlamaWeights weights, int cores, int contexts) {
        if (contexts >= cores) {
            return 1;
        }
        var options = new ContextOptions(TOKENS, 1, TOKENS, true, 1, 1, false);
        var best = 1;
        try (var context = new LlamaContext(weights, options)) {
            var highest = 0.0;
            for (var threads : new TreeSet<>(List.of(1, Math.max(1, cores / 2), cores))) {
                context.threads(threads);
                var rate = Math.min(contexts, cores / threads) / (double) fastest(context);
                if (rate > highest) {
                    highest = rate;
                    best = threads;
                }
            }
        }
        return best;
    }

    private static long fastest(LlamaContext context) {
        var fastest = Long.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            context.clear();
            for (var i = 0; i < TOKENS; i++) {
                context.put(i, i, i, false);
            }
            context.put(TOKENS - 1, TOKENS - 1, TOKENS - 1, true);
            var begin = System.nanoTime();
            context.decode(TOKENS);
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return fastest;
    }
}
