package org.banzuke.io.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Reads and writes lines of UTF-8 text, of bounded length. Confined. */
final class Line {
    private final SocketChannel channel;
    private final int longest;
    private final ByteBuffer buffer;
    private final StringBuilder open = new StringBuilder();
    private final Deque<String> lines = new ArrayDeque<>();

    Line(SocketChannel channel, int longest) {
        this.channel = channel;
        this.longest = longest;
        this.buffer = ByteBuffer.allocate(Math.min(longest, 1 << 12));
    }

    /** Returns the next line; empty at the end. */
    Optional<String> read() throws IOException {
        while (lines.isEmpty()) {
            if (channel.read(buffer.clear()) < 0) {
                return Optional.empty();
            }
            take(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        }
        return Optional.of(new String(lines.remove().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private void take(CharSequence bytes) throws IOException {
        for (var i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) == '\n') {
                lines.add(open.toString());
                open.setLength(0);
            } else if (open.length() >= longest) {
                throw new IOException("a line is longer than " + longest + " bytes");
            } else {
                open.append(bytes.charAt(i));
            }
        }
    }

    static void write(SocketChannel channel, String line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
