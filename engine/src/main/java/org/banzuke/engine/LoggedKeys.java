package org.banzuke.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The ledger keys that a log names, eight bytes of each: flat enough for a million, and two hashes that begin alike are not to be
 * expected. Confined: first all are added, then asked for.
 */
final class LoggedKeys {
    private static final int DIGITS = 16;

    private long[] hashes = new long[64];
    private int count;
    private boolean sorted = true;

    void add(List<String> keys) {
        for (var key : keys) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = hash(key);
            sorted = false;
        }
    }

    boolean contains(String key) {
        if (!sorted) {
            Arrays.sort(hashes, 0, count);
            sorted = true;
        }
        return Arrays.binarySearch(hashes, 0, count, hash(key)) >= 0;
    }

    private static long hash(String key) {
        return Long.parseUnsignedLong(key, 0, DIGITS, DIGITS);
    }
}
