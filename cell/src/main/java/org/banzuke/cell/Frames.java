package org.banzuke.cell;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;

/**
 * Frames over two streams: four bytes of length, most significant first, then that many bytes of JSON. Writing is
 * thread-safe; reading is confined to one thread.
 */
public final class Frames {
    /** Largest frame either side accepts, in bytes. */
    static final int LIMIT = 256 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;

    /** Creates frames over two streams, which stay the caller's to close. */
    public Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /**
     * Reads the next frame, or returns empty at the end of the stream.
     *
     * @throws IOException if the stream breaks inside a frame, or a length is out of bounds
     */
    public Optional<Tree> read() throws IOException {
        var first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        var length = (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        if (!(length >= 0 && length <= LIMIT)) {
            throw new IOException("a frame of " + length + " bytes is out of bounds");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the stream ended inside a frame");
        }
        try {
            return Optional.of(Tree.of(StrictJson.read(bytes)));
        } catch (JsonException e) {
            throw new IOException("a frame is not JSON: " + e.getMessage(), e);
        }
    }

    /** Writes a frame and flushes it. */
    public synchronized void write(Map<String, ?> tree) throws IOException {
        var bytes = StrictJson.write(tree).getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
