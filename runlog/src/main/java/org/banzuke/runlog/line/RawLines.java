package org.banzuke.runlog.line;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines. Confined. */
final class RawLines implements Closeable {
    private static final int LONGEST = 1 << 28;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean terminated;

    RawLines(InputStream in) {
        this.in = in;
    }

    /** Returns the next line without its line break, or null at the end of the stream. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        terminated = false;
        while (!terminated && fill()) {
            takePiece(line);
        }
        return terminated || line.size() > 0 ? line.toByteArray() : null;
    }

    /** Returns whether the last line had its line break. */
    boolean terminated() {
        return terminated;
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = in.read(buffer);
        return to > 0;
    }

    private void takePiece(ByteArrayOutputStream line) throws IOException {
        var end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        line.write(buffer, from, end - from);
        if (line.size() > LONGEST) {
            throw new IOException("a line is longer than " + LONGEST + " bytes");
        }
        terminated = end < to;
        from = terminated ? end + 1 : end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
