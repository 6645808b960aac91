package org.banzuke.io.local;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** A connection to the process that works on a folder. Confined. */
public final class LocalClient implements Closeable {
    private static final int LONGEST = 1 << 20;

    private final SocketChannel channel;
    private final Line lines;

    private LocalClient(SocketChannel channel) {
        this.channel = channel;
        this.lines = new Line(channel, LONGEST);
    }

    /** Connects; empty if no process listens there, also if one was killed and left its socket behind. */
    public static Optional<LocalClient> connect(Path folder) {
        try {
            var address = UnixDomainSocketAddress.of(new SocketPlace(folder).known());
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(address);
                return Optional.of(new LocalClient(channel));
            } catch (IOException e) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Sends a line. */
    public void send(String line) throws IOException {
        Line.write(channel, line);
    }

    /** Waits for a line; empty if the other side has closed. */
    public Optional<String> receive() throws IOException {
        return lines.read();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
