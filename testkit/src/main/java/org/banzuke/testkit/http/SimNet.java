package org.banzuke.testkit.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.banzuke.api.Cancellation;
import org.banzuke.io.Clockwork;
import org.banzuke.io.StrictJson;
import org.banzuke.io.net.Deadlines;
import org.banzuke.io.net.HttpCall;
import org.banzuke.io.net.HttpReply;
import org.banzuke.io.net.Transport;
import org.banzuke.io.net.TransportException;
import org.banzuke.io.net.TransportException.Kind;
import org.banzuke.io.wire.Tree;

/**
 * {@link FakeServer} without sockets: the same replies and faults, as {@code HttpTransport} would have them after its checks.
 * Answers take between nothing and twice the habits' latency, by seed, on the given clock. Thread-safe.
 */
public final class SimNet implements Transport {
    /** Where it answers; for {@code base_url}. */
    public static final String BASE_URL = "http://127.0.0.1:1/v1";

    private final Cancellation never = new Cancellation();
    private final Habits habits;
    private final FakeEndpoint endpoint;
    private final Clockwork clockwork;
    private final SplittableRandom random;

    /** Makes a network with one server, which wants no key: a secret shows itself to the real transport only. */
    public SimNet(Habits habits, Clockwork clockwork, long seed) {
        this(habits, new FakeEndpoint(habits), clockwork, seed);
    }

    private SimNet(Habits habits, FakeEndpoint endpoint, Clockwork clockwork, long seed) {
        if (habits.key().isPresent()) {
            throw new IllegalArgumentException("the simulated network carries no keys");
        }
        this.habits = habits;
        this.endpoint = endpoint;
        this.clockwork = clockwork;
        this.random = new SplittableRandom(seed);
    }

    /** Returns a network with the same server, for a program that starts anew. */
    public SimNet in(Clockwork another, long seed) {
        return new SimNet(habits, endpoint, another, seed);
    }

    /** Returns how a user names its model. */
    public static String modelName() {
        return "openai:" + FakeReplies.MODEL + "?base_url=" + BASE_URL;
    }

    /** Returns the completions that were asked for, in order. */
    public List<Asked> asked() {
        return endpoint.asked();
    }

    /** Returns how many good answers were given beyond the first to each question. */
    public long repeats() {
        return endpoint.repeats();
    }

    @Override
    public HttpReply exchange(HttpCall call, Deadlines deadlines) throws TransportException {
        var answer = endpoint.answer(read(call));
        var latency = latency();
        if (latency.compareTo(deadlines.idle()) > 0) {
            throw late(deadlines.idle());
        }
        clockwork.pause(latency, never);
        if (Thread.currentThread().isInterrupted()) {
            throw new TransportException(Kind.INTERRUPTED, "interrupted");
        }
        return switch (answer) {
            case Answer.Whole whole -> new HttpReply(whole.status(), headers(whole), whole.body());
            case Answer.Broken broken -> throw broken(broken.fault(), deadlines);
        };
    }

    private static Call read(HttpCall call) {
        var headers = new HashMap<String, String>();
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        var body = call.body().map(bytes -> Tree.of(StrictJson.read(bytes))).orElseGet(() -> new Tree(Map.of()));
        return new Call(call.body().isPresent() ? "POST" : "GET", path(call.uri()), headers, body);
    }

    private static String path(URI uri) {
        return uri.getRawPath();
    }

    private static Map<String, List<String>> headers(Answer.Whole whole) {
        var headers = new HashMap<String, List<String>>();
        headers.put("content-type", List.of(whole.type()));
        whole.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return headers;
    }

    private Duration latency() {
        synchronized (random) {
            var most = 2 * habits.latency().toNanos();
            return Duration.ofNanos(most == 0 ? 0 : random.nextLong(most));
        }
    }

    private TransportException broken(Fault fault, Deadlines deadlines) {
        return switch (fault) {
            case NO_CONNECTION -> new TransportException(Kind.NO_CONNECTION, "nothing answers there");
            case UNKNOWN_HOST -> new TransportException(Kind.UNKNOWN_HOST, "the name has no address");
            case NO_TRUST -> new TransportException(Kind.NO_TRUST, "the certificate is not trusted");
            case DROPPED_BEFORE_ANSWER, RESET ->
                new TransportException(Kind.LOST, "the connection broke before an answer");
            case SILENT, HEADERS_THEN_SILENCE -> late(deadlines.idle());
            case DRIPPING -> late(deadlines.whole());
            case ENDLESS_BODY, HUGE_HEADER, GZIP_BOMB ->
                new TransportException(Kind.TOO_LARGE, "the answer is larger than the limits");
            case SHORT_BODY, CUT_CHUNK, CUT_GZIP, TWO_LENGTHS ->
                new TransportException(Kind.TRUNCATED, "the answer was cut short");
            default -> throw new IllegalArgumentException(fault + " breaks no connection");
        };
    }

    private TransportException late(Duration deadline) {
        clockwork.pause(deadline, never);
        return new TransportException(Kind.TIMEOUT, "no whole answer came within " + deadline.toSeconds() + " s");
    }

    @Override
    public void close() {
        // holds nothing
    }
}
