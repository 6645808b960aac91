package org.banzuke.text.python;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * CPython 3.11's {@code random.Random}, draw for draw; confined to one thread.
 *
 * <p>Methods that choose return indices, so that the same draws serve arrays, lists and files.
 */
public final class PythonRandom {
    private static final double TWO_TO_26 = 0x1p26;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private final MersenneTwister bits;
    private final PythonNormal normal = new PythonNormal();

    private PythonRandom(BigInteger seed) {
        this.bits = new MersenneTwister(words(seed.abs()));
    }

    /** Returns {@code random.Random(seed)} of an int; a negative seed is the same as its absolute value. */
    public static PythonRandom seeded(long seed) {
        return new PythonRandom(BigInteger.valueOf(seed));
    }

    /** Returns {@code random.Random(seed)} of an int of any size. */
    public static PythonRandom seeded(BigInteger seed) {
        return new PythonRandom(seed);
    }

    /** Returns {@code random.Random(seed)} of a str, seeding version 2: the UTF-8 bytes and their SHA-512. */
    public static PythonRandom seeded(String seed) {
        try {
            var text = seed.getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-512").digest(text);
            var both = new byte[text.length + hash.length];
            System.arraycopy(text, 0, both, 0, text.length);
            System.arraycopy(hash, 0, both, text.length, hash.length);
            return new PythonRandom(new BigInteger(1, both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    private static int[] words(BigInteger seed) {
        var words = new int[Math.max(1, (seed.bitLength() + 31) / 32)];
        for (int i = 0; i < words.length; i++) {
            words[i] = seed.shiftRight(32 * i).intValue();
        }
        return words;
    }

    /** Returns {@code random()}: a double in [0, 1) with 53 random bits. */
    public double random() {
        int a = bits.next32() >>> 5;
        int b = bits.next32() >>> 6;
        return (a * TWO_TO_26 + b) * TWO_TO_MINUS_53;
    }

    /** Returns {@code getrandbits(k)} for {@code k} up to 32, as an unsigned number. */
    public long bits(int k) {
        if (!(k >= 0 && k <= 32)) {
            throw new IllegalArgumentException("Number of bits must be between 0 and 32 (" + k + ").");
        }
        return k == 0 ? 0 : (bits.next32() >>> (32 - k)) & 0xffffffffL;
    }

    /** Returns {@code getrandbits(k)} for any {@code k}: words are filled from the least significant. */
    public BigInteger bigBits(int k) {
        var number = BigInteger.ZERO;
        for (int filled = 0; filled < k; filled += 32) {
            number =
                    number.or(BigInteger.valueOf(bits(Math.min(32, k - filled))).shiftLeft(filled));
        }
        return number;
    }

    /** Returns {@code _randbelow(n)}, uniform on [0, n). */
    public long below(long n) {
        requirePositive(n);
        int k = 64 - Long.numberOfLeadingZeros(n);
        long drawn = longBits(k);
        while (Long.compareUnsigned(drawn, n) >= 0) {
            drawn = longBits(k);
        }
        return drawn;
    }

    private long longBits(int k) {
        return k <= 32 ? bits(k) : bits(32) | bits(k - 32) << 32;
    }

    /** Returns {@code _randbelow(n)} for any {@code n}. */
    public BigInteger below(BigInteger n) {
        if (n.signum() <= 0) {
            throw new IllegalArgumentException("A range to draw from must not be empty (" + n + ").");
        }
        var drawn = bigBits(n.bitLength());
        while (drawn.compareTo(n) >= 0) {
            drawn = bigBits(n.bitLength());
        }
        return drawn;
    }

    private static void requirePositive(long n) {
        if (!(n > 0)) {
            throw new IllegalArgumentException("A range to draw from must not be empty (" + n + ").");
        }
    }

    /** Returns {@code randrange(start, stop)}. */
    public long range(long start, long stop) {
        return start + below(Math.subtractExact(stop, start));
    }

    /** Returns {@code randrange(start, stop, step)}. */
    public long range(long start, long stop, long step) {
        long width = Math.subtractExact(stop, start);
        long count = step > 0 ? Math.ceilDiv(width, step) : Math.ceilDiv(-width, -step);
        return start + step * below(count);
    }

    /** Returns {@code randint(low, high)}, both ends included. */
    public long between(long low, long high) {
        return range(low, Math.addExact(high, 1));
    }

    /** Returns {@code choice(sequence)}. */
    public <T> T choice(List<T> list) {
        return list.get(index(list.size()));
    }

    /** Returns the index that {@code choice} takes of {@code n} elements. */
    public int index(int n) {
        return (int) below(n);
    }

    /** Fills {@code out} with the first {@code k} indices of {@code choices(population of n, k=k)}; no allocation. */
    public void choices(int n, int k, int[] out) {
        requirePositive(n);
        for (int i = 0; i < k; i++) {
            out[i] = (int) (random() * n);
        }
    }

    /** Returns the indices of {@code choices(population, weights, k=k)}. */
    public int[] choices(double[] weights, int k) {
        var cumulative = weights.clone();
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
        double total = cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Total of weights must be finite and greater than zero (" + total + ").");
        }
        var chosen = new int[k];
        for (int i = 0; i < k; i++) {
            chosen[i] = bisectRight(cumulative, random() * total);
        }
        return chosen;
    }

    private static int bisectRight(double[] cumulative, double x) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x < cumulative[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns the indices of {@code sample(population of n, k)}. */
    public int[] sample(int n, int k) {
        if (!(k >= 0 && k <= n)) {
            throw new IllegalArgumentException(
                    "A sample cannot be larger than its population (" + k + " of " + n + "). Maybe ask for fewer.");
        }
        return n <= poolLimit(k) ? sampleFromPool(n, k) : sampleByRejection(n, k);
    }

    // CPython: a set takes about as much room as a list of this size, so a larger population uses a set.
    private static long poolLimit(int k) {
        return k <= 5 ? 21 : 21 + (long) Math.pow(4, Math.ceil(Math.log(k * 3.0) / Math.log(4)));
    }

    private int[] sampleFromPool(int n, int k) {
        var pool = new int[n];
        for (int i = 0; i < n; i++) {
            pool[i] = i;
        }
        var chosen = new int[k];
        for (int i = 0; i < k; i++) {
            int j = index(n - i);
            chosen[i] = pool[j];
            pool[j] = pool[n - i - 1];
        }
        return chosen;
    }

    private int[] sampleByRejection(int n, int k) {
        var seen = HashSet.<Integer>newHashSet(k);
        var chosen = new int[k];
        for (int i = 0; i < k; i++) {
            int j = index(n);
            while (!seen.add(j)) {
                j = index(n);
            }
            chosen[i] = j;
        }
        return chosen;
    }

    /** Does {@code sample(list, k)}. */
    public <T> List<T> sample(List<T> population, int k) {
        var chosen = new ArrayList<T>(k);
        for (int i : sample(population.size(), k)) {
            chosen.add(population.get(i));
        }
        return chosen;
    }

    /** Does {@code shuffle(list)}, in place. */
    public void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, index(i + 1));
        }
    }

    /** Does {@code shuffle(array)}, in place. */
    public void shuffle(int[] array) {
        for (int i = array.length - 1; i > 0; i--) {
            int j = index(i + 1);
            int kept = array[i];
            array[i] = array[j];
            array[j] = kept;
        }
    }

    /** Returns {@code uniform(low, high)}. */
    public double uniform(double low, double high) {
        return low + (high - low) * random();
    }

    /** Returns {@code gauss(mean, deviation)}; draws come in pairs, the second is kept for the next call. */
    public double gauss(double mean, double deviation) {
        return mean + normal.gauss(this) * deviation;
    }

    /** Returns {@code normalvariate(mean, deviation)}. */
    public double normal(double mean, double deviation) {
        return mean + PythonNormal.variate(this) * deviation;
    }
}
