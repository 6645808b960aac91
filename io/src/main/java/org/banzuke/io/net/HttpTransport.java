package org.banzuke.io.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.banzuke.io.net.TransportException.Kind;

/**
 * {@code java.net.http} behind the gate. What that client leaves open is closed here: its timeout does not cover the
 * body, it accepts two Content-Lengths, and it knows no limit of size. HTTP/1.1 only, no redirects. Thread-safe.
 */
public final class HttpTransport implements Transport {
    static {
        // A checked address is dialled in place of the name, and the server must still hear the name.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final EgressGate gate;
    private final Limits limits;
    private final HttpClient direct;
    private final EgressTunnel tunnel;
    private final HttpClient tunnelled;

    /** Opens the door; connections are made when they are needed. */
    public HttpTransport(EgressGate gate, Limits limits) {
        this.gate = gate;
        this.limits = limits;
        try {
            tunnel = new EgressTunnel(gate, (int) CONNECT.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        direct = client().build();
        tunnelled = client().proxy(tunnel.proxy()).build();
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(CONNECT);
    }

    @Override
    public HttpReply exchange(HttpCall call, Deadlines deadlines) throws TransportException {
        var begin = System.nanoTime();
        var address = named(call.uri()) ? resolved(call.uri(), deadlines) : gate.check(call.uri());
        var collected = new Collected(limits.body());
        var flying = client(call.uri()).sendAsync(request(call, address), _ -> collected.begin());
        var response = await(flying, collected, call, deadlines, begin);
        checkHeaders(response.headers());
        var encoding = response.headers().firstValue("content-encoding").orElse("");
        return new HttpReply(
                response.statusCode(), response.headers().map(), Inflated.of(response.body(), encoding, limits.body()));
    }

    /** A system that looks for a name may take minutes; nobody waits for it longer than for an answer. */
    private InetAddress resolved(URI uri, Deadlines deadlines) throws TransportException {
        var looking = new FutureTask<>(() -> gate.check(uri));
        Thread.ofVirtual().name("banzuke-resolve").start(looking);
        var most = Math.min(deadlines.idle().toNanos(), deadlines.whole().toNanos());
        try {
            return looking.get(most, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TransportException(
                    Kind.TIMEOUT,
                    "the name " + uri.getHost() + " was not found within "
                            + Duration.ofNanos(most).toMillis() / 1000.0 + " s",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(Kind.INTERRUPTED, "interrupted", e);
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause(), uri, false);
        }
    }

    private HttpClient client(URI uri) {
        if (!named(uri) || "http".equals(uri.getScheme())) {
            return direct;
        }
        tunnel.expect(uri.getHost(), Ports.of(uri));
        return tunnelled;
    }

    private static HttpRequest request(HttpCall call, InetAddress address) {
        var clear = "http".equals(call.uri().getScheme());
        var request = HttpRequest.newBuilder(clear && named(call.uri()) ? Ports.at(call.uri(), address) : call.uri());
        if (clear && named(call.uri())) {
            request.header("Host", Ports.pair(call.uri().getHost(), Ports.of(call.uri())));
        }
        call.headers().forEach(request::header);
        call.key().ifPresent(key -> request.header("Authorization", key.bearer()));
        if (call.body().isPresent()) {
            request.header("Content-Type", "application/json");
            request.POST(HttpRequest.BodyPublishers.ofByteArray(call.body().get()));
        }
        return request.build();
    }

    /** Names have letters that are no hexadecimal digits of an IPv6 literal, or no brackets at all. */
    private static boolean named(URI uri) {
        var host = uri.getHost();
        return host != null && !host.startsWith("[") && !host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    }

    private HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> flying,
            Collected collected,
            HttpCall call,
            Deadlines deadlines,
            long begin)
            throws TransportException {
        var end = begin + deadlines.whole().toNanos();
        while (true) {
            var until = Math.min(
                    end,
                    Math.max(begin, collected.lastSign()) + deadlines.idle().toNanos());
            try {
                return flying.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                var now = System.nanoTime();
                if (now >= end || now - collected.lastSign() >= deadlines.idle().toNanos()) {
                    flying.cancel(true);
                    throw new TransportException(Kind.TIMEOUT, late(collected, deadlines, now >= end), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                flying.cancel(true);
                throw new TransportException(Kind.INTERRUPTED, "interrupted", e);
            } catch (ExecutionException e) {
                throw Failures.of(e.getCause(), call.uri(), collected.begun());
            }
        }
    }

    private static String late(Collected collected, Deadlines deadlines, boolean whole) {
        var seconds = (whole ? deadlines.whole() : deadlines.idle()).toMillis() / 1000.0;
        var what = collected.begun() ? "the answer did not end" : "no answer came";
        return whole ? what + " within " + seconds + " s" : "the server was silent for " + seconds + " s";
    }

    private void checkHeaders(HttpHeaders headers) throws TransportException {
        if (headers.allValues("content-length").size() > 1) {
            throw new TransportException(Kind.TRUNCATED, "the answer has two lengths");
        }
        long size = 0;
        for (var header : headers.map().entrySet()) {
            for (var value : header.getValue()) {
                size += header.getKey().length() + value.length() + 4L;
            }
        }
        if (size > limits.headers()) {
            throw new TransportException(Kind.TOO_LARGE, "the headers are larger than " + limits.headers() + " bytes");
        }
    }

    /** Ends what is in flight. */
    @Override
    public void close() {
        direct.shutdownNow();
        tunnelled.shutdownNow();
        try {
            tunnel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
