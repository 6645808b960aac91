package org.banzuke.stats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The deterministic streams of all resampling: SplitMix64 (= {@code java.util.SplittableRandom}), one generator per
 * replicate, so that threads and machines do not matter. Pure.
 */
public final class Replicates {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private Replicates() {}

    /** Returns the seed of a method on named inputs: the first 8 bytes of SHA-256 of the method and the ids. */
    public static long seed(String method, List<String> ids) {
        var text = "banzuke-stats/1|" + method + "|" + String.join("|", ids);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Returns the generator of replicate {@code r}: seeded with output number r+1 of SplitMix64(seed). */
    public static SplittableRandom of(long seed, int r) {
        return new SplittableRandom(new SplittableRandom(seed + r * GAMMA).nextLong());
    }

    /** Returns an index below {@code n}: the high 64 bits of the unsigned product next·n. */
    public static int index(SplittableRandom random, int n) {
        return (int) Math.unsignedMultiplyHigh(random.nextLong(), n);
    }

    /** Returns a number in (0, 1): ((next>>>11)+0.5)·2⁻⁵³. */
    public static double unit(SplittableRandom random) {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    }
}
