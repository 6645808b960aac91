package org.banzuke.models.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads little-endian values of a file with a bound on everything. Confined to one thread. */
final class GgufInput implements AutoCloseable {
    static final int LONGEST_TEXT = 4 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final long length;
    private long consumed;

    GgufInput(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        length = channel.size();
    }

    long length() {
        return length;
    }

    long position() {
        return consumed;
    }

    int int32() throws IOException {
        need(4);
        return buffer.getInt();
    }

    long int64() throws IOException {
        need(8);
        return buffer.getLong();
    }

    byte int8() throws IOException {
        need(1);
        return buffer.get();
    }

    short int16() throws IOException {
        need(2);
        return buffer.getShort();
    }

    /** Reads a count that cannot be larger than the bytes that are left. */
    long count(String what) throws IOException {
        var count = int64();
        if (!(count >= 0 && count <= length - consumed)) {
            throw new GgufDamage(what + " is out of bounds (" + count + ") at byte " + (consumed - 8));
        }
        return count;
    }

    String text() throws IOException {
        var size = count("the length of a text");
        if (size > LONGEST_TEXT) {
            throw new GgufDamage("a text is longer than " + LONGEST_TEXT + " bytes at byte " + consumed);
        }
        var bytes = new byte[(int) size];
        var done = 0;
        while (done < bytes.length) {
            var piece = Math.min(buffer.capacity(), bytes.length - done);
            need(piece);
            buffer.get(bytes, done, piece);
            done += piece;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            while (buffer.position() < bytes) {
                if (channel.read(buffer) < 0) {
                    throw new GgufDamage("the file ends inside its header at byte " + (consumed + buffer.position()));
                }
            }
            buffer.flip();
        }
        consumed += bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
