package org.banzuke.runlog.line;

/** Searching in bytes. Pure. */
final class Bytes {
    private Bytes() {}

    /** Returns where {@code wanted} begins in the bytes between {@code from} and {@code to}, or -1. */
    static int find(byte[] wanted, byte[] in, int from, int to) {
        for (var start = from; start + wanted.length <= to; start++) {
            if (matches(wanted, in, start)) {
                return start;
            }
        }
        return -1;
    }

    static boolean matches(byte[] wanted, byte[] in, int at) {
        if (at < 0 || at + wanted.length > in.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (in[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
