package org.banzuke.engine.ledger;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Deflater;

/** Deflates. To make a deflater costs more than to deflate a row, so a few are kept. Thread-safe. */
final class Packer implements AutoCloseable {
    private static final int KEPT = 8;

    private final BlockingQueue<Deflater> idle = new ArrayBlockingQueue<>(KEPT);

    byte[] deflate(byte[] bytes) {
        var kept = idle.poll();
        var deflater = kept == null ? new Deflater(Deflater.BEST_SPEED) : kept;
        try {
            return deflate(bytes, deflater);
        } finally {
            deflater.reset();
            if (!idle.offer(deflater)) {
                deflater.end();
            }
        }
    }

    private static byte[] deflate(byte[] bytes, Deflater deflater) {
        deflater.setInput(bytes);
        deflater.finish();
        var out = new byte[bytes.length + 64 + bytes.length / 1000];
        var length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(out, length, out.length - length);
        }
        return Arrays.copyOf(out, length);
    }

    @Override
    public void close() {
        for (var deflater = idle.poll(); deflater != null; deflater = idle.poll()) {
            deflater.end();
        }
    }
}
