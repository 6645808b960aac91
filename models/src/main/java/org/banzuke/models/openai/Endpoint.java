package org.banzuke.models.openai;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.FailureKind;
import org.banzuke.io.StrictJson;
import org.banzuke.io.net.Deadlines;
import org.banzuke.io.net.HttpCall;
import org.banzuke.io.net.HttpReply;
import org.banzuke.io.net.Secret;
import org.banzuke.io.net.Transport;
import org.banzuke.io.net.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * One server: its door, its key, its limiter. Each call is made once. What no further call can cure (a wrong key, an unknown
 * model, 20 failed windows in a row) closes the endpoint: every later call throws at once, so a wrong key costs one call and
 * not thousands. Thread-safe.
 */
final class Endpoint implements AutoCloseable {
    private static final int MOST_FAILURES = 20;

    private final Transport transport;
    private final Deadlines deadlines;
    private final Optional<Secret> key;
    private final Limiter limiter;
    private final InstantSource clock;
    private final Watch watch;
    private final AtomicInteger useless = new AtomicInteger();
    private final AtomicReference<@Nullable EvalException> closed = new AtomicReference<>();

    Endpoint(
            Transport transport,
            Deadlines deadlines,
            Optional<Secret> key,
            Limiter limiter,
            InstantSource clock,
            Watch watch) {
        this.transport = transport;
        this.deadlines = deadlines;
        this.key = key;
        this.limiter = limiter;
        this.clock = clock;
        this.watch = watch;
    }

    Optional<Secret> key() {
        return key;
    }

    Watch watch() {
        return watch;
    }

    Limiter limiter() {
        return limiter;
    }

    /** Makes a call that costs nothing and waits for nobody: the list of models, a text as tokens. */
    HttpReply ask(URI uri, @Nullable Object body) throws TransportException {
        return transport.exchange(call(uri, body, Map.of()), deadlines);
    }

    /**
     * Makes a call when the limiter lets it fly, and returns the body of a good answer.
     *
     * @param idempotency names the question, so that the server can tell a repeat
     * @return empty if the end was asked for first
     * @throws CallFailed if there is no answer
     * @throws EvalException if the endpoint is closed
     */
    Optional<HttpReply> post(URI uri, Object body, String idempotency, Cancellation cancellation) throws CallFailed {
        var permit = limiter.acquire(cancellation);
        if (permit.isEmpty()) {
            return Optional.empty();
        }
        if (closed.get() != null) {
            limiter.abandoned();
            checkOpen();
        }
        try {
            var reply = transport.exchange(call(uri, body, Map.of("Idempotency-Key", idempotency)), deadlines);
            if (reply.status() == 200) {
                limiter.answered();
                return Optional.of(reply);
            }
            throw refused(reply, permit.get());
        } catch (TransportException e) {
            return broken(e, permit.get());
        }
    }

    /** Returns whether the endpoint is left alone. */
    boolean closed() {
        return closed.get() != null;
    }

    /** Throws what closed the endpoint, if something did. */
    void checkOpen() {
        var cause = closed.get();
        if (cause != null) {
            throw new EvalException(cause.code(), String.valueOf(cause.getMessage()));
        }
    }

    /** Leaves the endpoint alone from now on. */
    void close(FailureKind kind, String why) {
        closed.compareAndSet(
                null,
                new EvalException(
                        EvalErrorCode.ENDPOINT_REFUSED,
                        "The endpoint was left alone after this answer (" + kind + ": " + why
                                + "); nothing was scored by it." + " Maybe mend that, then go on with the run."));
    }

    private HttpCall call(URI uri, @Nullable Object body, Map<String, String> headers) {
        var json = Optional.ofNullable(body).map(tree -> StrictJson.write(tree).getBytes(StandardCharsets.UTF_8));
        return new HttpCall(uri, headers, key, json);
    }

    private CallFailed refused(HttpReply reply, Limiter.Permit permit) {
        var error = ErrorBody.of(reply.body(), key);
        var verdict = Verdict.ofStatus(reply.status(), error.code());
        var what = reply.status() / 100 == 3
                ? "status " + reply.status() + ": it sends to another place, where neither question nor key follow"
                : "status " + reply.status() + ": " + error.message();
        if (filtered(error)) {
            limiter.answered();
            return CallFailed.filtered("content filter, " + what);
        }
        if (verdict.pauses()) {
            close(verdict.kind(), what);
            limiter.abandoned();
        } else if (verdict.kind() == FailureKind.REFUSED) {
            limiter.answered();
        } else {
            var pause = reply.header("retry-after").flatMap(text -> RetryAfter.read(text, clock.instant()));
            countFailure(limiter.failed(permit, verdict.shed(), pause), what);
        }
        return new CallFailed(verdict.kind(), what);
    }

    private static boolean filtered(ErrorBody error) {
        return List.of("content_filter", "content_policy_violation").contains(error.code());
    }

    private Optional<HttpReply> broken(TransportException e, Limiter.Permit permit) throws CallFailed {
        if (e.kind() == TransportException.Kind.INTERRUPTED) {
            limiter.abandoned();
            return Optional.empty();
        }
        var verdict = Verdict.of(e.kind());
        var what = String.valueOf(e.getMessage());
        if (verdict.possiblyPaid()) {
            watch.possiblyPaid();
        }
        if (verdict.pauses()) {
            close(verdict.kind(), what);
            limiter.abandoned();
        } else {
            countFailure(limiter.failed(permit, verdict.shed(), Optional.empty()), what);
        }
        throw new CallFailed(verdict.kind(), what);
    }

    /** Takes that a good status came with a useful answer. */
    void useful() {
        useless.set(0);
    }

    /** Takes that a good status came with an answer that is none: a page of a proxy, say. */
    void useless(String what) {
        countFailure(useless.incrementAndGet(), what);
    }

    private void countFailure(int inARow, String what) {
        if (inARow >= MOST_FAILURES) {
            closed.compareAndSet(
                    null,
                    new EvalException(
                            EvalErrorCode.ENDPOINT_UNREACHABLE,
                            "The endpoint failed " + MOST_FAILURES + " times in a row (last: " + what
                                    + "). Maybe wait until it is well again, then go on with the run."));
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
