package org.banzuke.cell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains a stream and keeps its last bytes, so that a dead process can be quoted. Thread-safe. */
final class Tail {
    private final byte[] ring;
    private long seen;

    private Tail(int size) {
        ring = new byte[size];
    }

    /** Drains a stream on a thread of its own. */
    static Tail of(InputStream stream, int size) {
        var tail = new Tail(size);
        Thread.ofPlatform().daemon().name("cell-errors").start(() -> tail.drain(stream));
        return tail;
    }

    /** Returns what is kept. */
    synchronized String text() {
        var kept = (int) Math.min(seen, ring.length);
        var bytes = new byte[kept];
        for (var i = 0; i < kept; i++) {
            bytes[i] = ring[(int) ((seen - kept + i) % ring.length)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void drain(InputStream stream) {
        var piece = new byte[1024];
        try (stream) {
            for (var n = stream.read(piece); n >= 0; n = stream.read(piece)) {
                keep(piece, n);
            }
        } catch (IOException e) {
            keep(
                    ("[" + e.getMessage() + "]").getBytes(StandardCharsets.UTF_8),
                    e.toString().length());
        }
    }

    private synchronized void keep(byte[] piece, int n) {
        for (var i = 0; i < Math.min(n, piece.length); i++) {
            ring[(int) (seen++ % ring.length)] = piece[i];
        }
    }
}
