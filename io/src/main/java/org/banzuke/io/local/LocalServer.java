package org.banzuke.io.local;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Answers processes of the same user about the work on a folder. Each connection sends one line and gets lines back. Nobody
 * outside can hold up the work: connections are few, a line must come soon and be short, and each is served by a virtual thread of
 * its own. Thread-safe.
 */
public final class LocalServer implements Closeable {
    private static final int MOST = 32;
    private static final int LONGEST = 256;
    private static final long A_MOMENT_NANOS = 10_000_000;

    private final SocketPlace place;
    private final Function<String, Answer> answers;
    private final Duration patience;
    private final ServerSocketChannel door;
    private final String mark;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST);

    /** Lines for one connection. */
    @FunctionalInterface
    public interface Answer {
        /** Waits for the next line; empty at the end. */
        Optional<String> next() throws InterruptedException;
    }

    /**
     * Listens for a folder whose lock the caller holds; a socket that a killed process left is replaced.
     *
     * @param answers gives the answer to a line
     * @param patience how long to wait for the line, and at the end for those who still read
     */
    public LocalServer(Path folder, Function<String, Answer> answers, Duration patience) throws IOException {
        this.place = new SocketPlace(folder);
        this.answers = answers;
        this.patience = patience;
        var path = place.fresh();
        this.door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(path));
            this.mark = place.mark();
        } catch (IOException e) {
            door.close();
            place.clear();
            throw e;
        }
        Thread.ofVirtual().name("banzuke-live").start(this::accept);
    }

    private void accept() {
        while (door.isOpen()) {
            try {
                var channel = door.accept();
                if (room.tryAcquire()) {
                    open.add(channel);
                    Thread.ofVirtual().start(() -> serve(channel));
                } else {
                    channel.close();
                }
            } catch (IOException _) {
                // The door was closed, or too many files are open, which passes: looking again at once would take a
                // core.
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            var asked = asked(channel);
            if (asked.isPresent()) {
                var answer = answers.apply(asked.get());
                for (var line = answer.next(); line.isPresent(); line = answer.next()) {
                    Line.write(channel, line.get());
                }
            }
        } catch (IOException _) {
            // The other side went away; that is its own affair.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(channel);
            room.release();
        }
    }

    /** The line must come in time: else the connection is closed under the read. */
    private Optional<String> asked(SocketChannel channel) throws IOException {
        var came = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> closeUnless(came, channel));
        try {
            return new Line(channel, LONGEST).read();
        } finally {
            came.countDown();
        }
    }

    private void closeUnless(CountDownLatch came, SocketChannel channel) {
        try {
            if (!came.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                channel.close();
            }
        } catch (IOException _) {
            // It is closed for us all the same.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes no more connections, lets those read to their end who do so soon, and removes the socket, unless another process has
     * begun to listen since the lock was given back.
     */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            if (!room.tryAcquire(MOST, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                for (var channel : open) {
                    channel.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (mark.equals(place.mark())) {
            place.clear();
        }
    }
}
