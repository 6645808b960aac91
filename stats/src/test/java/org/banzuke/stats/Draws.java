package org.banzuke.stats;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All n^n ways to draw n of n units with replacement, for exact bootstraps of tiny samples. */
final class Draws {
    private Draws() {}

    static Stream<int[]> all(int n) {
        return IntStream.range(0, (int) Math.pow(n, n)).mapToObj(code -> digits(code, n));
    }

    private static int[] digits(int code, int n) {
        var digits = new int[n];
        var rest = code;
        for (var i = 0; i < n; i++) {
            digits[i] = rest % n;
            rest /= n;
        }
        return digits;
    }
}
