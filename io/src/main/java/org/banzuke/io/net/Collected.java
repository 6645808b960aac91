package org.banzuke.io.net;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.banzuke.io.net.TransportException.Kind;
import org.jspecify.annotations.Nullable;

/** Takes a body in up to a number of bytes, and knows when the last of them came. Confined to one exchange. */
final class Collected implements HttpResponse.BodySubscriber<byte[]> {
    private final int limit;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private Flow.@Nullable Subscription subscription;
    private int size;
    private volatile long lastSign = System.nanoTime();
    private volatile boolean begun;

    Collected(int limit) {
        this.limit = limit;
    }

    HttpResponse.BodySubscriber<byte[]> begin() {
        begun = true;
        lastSign = System.nanoTime();
        return this;
    }

    /** Returns whether the headers have come. */
    boolean begun() {
        return begun;
    }

    /** Returns when the newest byte came, on the clock of {@link System#nanoTime}. */
    long lastSign() {
        return lastSign;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        lastSign = System.nanoTime();
        for (var buffer : buffers) {
            if (buffer.remaining() > limit - size) {
                tooLarge();
                return;
            }
            size += buffer.remaining();
            parts.add(buffer);
        }
    }

    private void tooLarge() {
        parts.clear();
        if (subscription != null) {
            subscription.cancel();
        }
        whole.completeExceptionally(
                new TransportException(Kind.TOO_LARGE, "the answer is larger than " + limit + " bytes"));
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        var bytes = new byte[size];
        var at = 0;
        for (var part : parts) {
            var length = part.remaining();
            part.get(bytes, at, length);
            at += length;
        }
        parts.clear();
        whole.complete(bytes);
    }
}
