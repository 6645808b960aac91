package org.banzuke.testkit.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI-compatible server on loopback with a deterministic model behind it: chat, completions with echo and
 * log-probabilities, the list of models, {@code /tokenize}. A virtual thread serves each connection, for as long as the
 * client keeps it. Calls to completions are numbered from 0 in the order in which they come; faults go by that number.
 * Thread-safe.
 */
public final class FakeServer implements AutoCloseable {
    private static final int BACKLOG = 4096;
    private static final String JSON = "application/json";

    private final Habits habits;
    private final FakeReplies replies;
    private final FakeTokens tokens = new FakeTokens();
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final Map<String, LongAdder> byKey = new ConcurrentHashMap<>();

    private FakeServer(Habits habits) throws IOException {
        this.habits = habits;
        this.replies = new FakeReplies(habits);
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
        return calls.get();
    }

    /** Returns how many requests of any kind came. */
    public long requests() {
        return requests.get();
    }

    /** Returns how many different idempotency keys came with completions. */
    public int distinctKeys() {
        return byKey.size();
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
                requests.incrementAndGet();
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
        var out = socket.getOutputStream();
        var wanted = habits.key().map(key -> "Bearer " + key);
        if (wanted.isPresent() && !call.header("authorization").equals(wanted)) {
            StatusFaults.send(out, Fault.STATUS_401, call);
        } else if (call.completes()) {
            complete(socket, call);
        } else if (call.path().equals("/v1/models") && habits.listsModels()) {
            json(out, replies.models());
        } else if (call.path().equals("/tokenize") && habits.tokenizes()) {
            json(out, replies.tokenized(call.body()));
        } else {
            StatusFaults.send(out, Fault.STATUS_404, call);
        }
    }

    private static void json(OutputStream out, Map<String, ? extends @Nullable Object> tree) throws IOException {
        Wire.send(out, 200, JSON, "", Wire.utf8(StrictJson.write(tree)));
    }

    private void complete(Socket socket, Call call) throws IOException {
        var number = calls.getAndIncrement();
        call.header("idempotency-key")
                .ifPresent(
                        key -> byKey.computeIfAbsent(key, _ -> new LongAdder()).increment());
        if (!habits.latency().isZero()) {
            LockSupport.parkNanos(habits.latency().toNanos());
        }
        var out = socket.getOutputStream();
        var fault = habits.faults().fault(number);
        if (fault.isPresent() && StatusFaults.send(out, fault.get(), call)) {
            return;
        }
        if (fault.equals(Optional.of(Fault.STATUS_404)) || !known(call)) {
            StatusFaults.send(out, Fault.STATUS_404, call);
            return;
        }
        var reply = call.chats() ? replies.chat(call.body()) : replies.completion(ignoring(call, fault));
        if (fault.isPresent() && WireFaults.send(socket, fault.get(), Wire.utf8(StrictJson.write(reply)))) {
            return;
        }
        if (call.streams()) {
            stream(out, call, reply, fault);
            return;
        }
        var body = fault.map(kind -> Damage.text(reply, kind)).orElseGet(() -> StrictJson.write(reply));
        var headers = fault.equals(Optional.of(Fault.AGED)) ? "Age: 120\r\n" : "";
        Wire.send(out, 200, fault.map(Damage::type).orElse(JSON), headers, Wire.utf8(body));
    }

    private static boolean known(Call call) {
        return FakeReplies.MODEL.equals(call.body().members().get("model"));
    }

    private static Tree ignoring(Call call, Optional<Fault> fault) {
        if (!fault.equals(Optional.of(Fault.ECHO_IGNORED))) {
            return call.body();
        }
        var members = new LinkedHashMap<Object, @Nullable Object>(call.body().members());
        members.remove("echo");
        return new Tree(members);
    }

    private void stream(OutputStream out, Call call, Map<String, @Nullable Object> reply, Optional<Fault> fault)
            throws IOException {
        fault.ifPresent(kind -> Damage.text(reply, kind));
        var pieces = tokens.split(Streamed.text(reply, call.chats()));
        var events = Streamed.events(reply, call.chats(), pieces);
        var text = Streamed.written(
                fault.map(kind -> StreamFaults.apply(events, kind)).orElse(events), habits.lineEnd());
        Wire.send(out, 200, "text/event-stream", "", Wire.utf8(text));
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
