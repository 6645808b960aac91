package org.banzuke.models.llama.internal;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.api.Sampling;
import org.banzuke.io.Sha256;

/** Chooses the next token from its probabilities. */
interface TokenChooser {
    /** Returns a token id. */
    int choose(LogSoftmax softmax);

    /**
     * Returns the chooser of a request. Draws are seeded by what is asked, so they depend neither on order nor on what
     * else is in the batch.
     */
    static TokenChooser of(Sampling sampling, String prompt, int repeat) {
        if (sampling.temperature() == 0) {
            return LogSoftmax::best;
        }
        var seed = Long.parseUnsignedLong(
                Sha256.of(sampling.seed() + "|" + repeat + "|" + prompt).substring(0, 16), 16);
        return new Drawing(sampling.temperature(), sampling.topP(), sampling.topK(), new SplittableRandom(seed));
    }

    /** Draws at a temperature among the likeliest tokens. Confined to one answer. */
    record Drawing(double temperature, double topP, int topK, SplittableRandom random) implements TokenChooser {
        @Override
        public int choose(LogSoftmax softmax) {
            var ids = IntStream.range(0, softmax.row().length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(id -> -softmax.row()[id]))
                    .limit(topK > 0 ? topK : softmax.row().length)
                    .toList();
            var weights = new double[ids.size()];
            var top = softmax.row()[ids.getFirst()];
            var total = 0.0;
            for (var i = 0; i < weights.length; i++) {
                weights[i] = Math.exp((softmax.row()[ids.get(i)] - top) / temperature);
                total += weights[i];
            }
            return ids.get(draw(weights, kept(weights, total)));
        }

        /** The smallest set of the likeliest tokens whose share reaches top_p: its weight. */
        private double kept(double[] weights, double total) {
            var sum = 0.0;
            for (var weight : weights) {
                sum += weight;
                if (sum >= topP * total) {
                    return sum;
                }
            }
            return total;
        }

        private int draw(double[] weights, double kept) {
            var left = random.nextDouble() * kept;
            for (var i = 0; i < weights.length; i++) {
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
            return 0;
        }
    }
}
