package org.banzuke.models.llama.internal;

import java.util.StringJoiner;
import org.banzuke.io.Sha256;

/** Digests of token ids. Pure. */
final class Digests {
    private Digests() {}

    /** Returns the first 16 hexadecimal digits of SHA-256 over the ids written as {@code [1, 2, 3]}. */
    static String of(int[] first, int[] second) {
        var joiner = new StringJoiner(", ", "[", "]");
        for (var id : first) {
            joiner.add(Integer.toString(id));
        }
        for (var id : second) {
            joiner.add(Integer.toString(id));
        }
        return Sha256.of(joiner.toString()).substring(0, 16);
    }
}
