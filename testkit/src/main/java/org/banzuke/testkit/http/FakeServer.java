package org.banzuke.testkit.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * An OpenAI-compatible server on loopback with a deterministic model behind it: chat, completions with echo and
 * log-probabilities, the list of models, {@code /tokenize}. A virtual thread serves each connection, for as long as the
 * client keeps it. Calls to completions are numbered from 0 in the order in which they come; faults go by that number.
 * Thread-safe.
 */
public final class FakeServer implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final Habits habits;
    private final FakeEndpoint endpoint;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private FakeServer(Habits habits) throws IOException {
        this.habits = habits;
        this.endpoint = new FakeEndpoint(habits);
        this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Starts a server with these habits on a free port. */
    public static FakeServer start(Habits habits) {
        try {
            return new FakeServer(habits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address for {@code base_url}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/v1";
    }

    /** Returns how a user names its model. */
    public String modelName() {
        return "openai:" + FakeReplies.MODEL + "?base_url=" + baseUrl();
    }

    /** Returns how many completions it was asked for, failed ones included. */
    public long calls() {
        return endpoint.calls();
    }

    /** Returns how many requests of any kind came. */
    public long requests() {
        return endpoint.requests();
    }

    /** Returns how many different idempotency keys came with completions. */
    public int distinctKeys() {
        return (int) endpoint.asked().stream()
                .map(Asked::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .count();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (var call = Wire.read(in); call.isPresent() && !socket.isClosed(); call = Wire.read(in)) {
                answer(socket, call.get());
            }
        } catch (IOException e) {
            // The client went away, as the tests want it to.
            Thread.onSpinWait();
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Socket socket, Call call) throws IOException {
        var answer = endpoint.answer(call);
        if (call.completes() && !habits.latency().isZero()) {
            LockSupport.parkNanos(habits.latency().toNanos());
        }
        switch (answer) {
            case Answer.Whole whole -> Wire.send(socket.getOutputStream(), whole);
            case Answer.Broken broken -> WireFaults.send(socket, broken);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
