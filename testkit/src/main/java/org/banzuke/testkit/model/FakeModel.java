package org.banzuke.testkit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Price;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;

/**
 * A model that answers as a test says, such as {@code FakeModel.answering("B").after(3).failing(RATE_LIMITED)}. Each of its
 * building methods returns another model; calls are counted from 0 by each one anew. Thread-safe.
 */
public final class FakeModel implements LanguageModel {
    private final Function<Request, Response> answer;
    private final Capabilities capabilities;
    private final Consumer<Request> onCall;
    private final Price price;
    private final AtomicLong calls = new AtomicLong();

    private FakeModel(
            Function<Request, Response> answer, Capabilities capabilities, Consumer<Request> onCall, Price price) {
        this.price = price;
        this.answer = answer;
        this.capabilities = capabilities;
        this.onCall = onCall;
    }

    /** Returns a model that generates this text; it costs, takes one call at a time, and one request a call. */
    public static FakeModel answering(String text) {
        return answering(request -> switch (request) {
            case Request.Generate _ ->
                new Response.Generated(text, List.of(), Response.Finish.STOP, Optional.empty(), new Usage(3, 1, 4));
            case Request.Loglikelihood it ->
                new Response.Likelihood(
                        -1 - Math.floorMod(it.continuation().hashCode(), 97) / 10.0,
                        false,
                        Optional.empty(),
                        Usage.NONE);
            case Request.RollingLoglikelihood it ->
                new Response.RollingLikelihood(-it.text().length(), List.of(), Usage.NONE);
            case Request.Embed _ -> new Response.Embedded(List.of(0.0), Usage.NONE);
        });
    }

    /** Returns a model that answers by this function. */
    public static FakeModel answering(Function<Request, Response> answer) {
        var capabilities = new Capabilities(EnumSet.allOf(RequestKind.class), false, true, 1, 1, OptionalInt.empty());
        return new FakeModel(answer, capabilities, _ -> {}, new Price.Free());
    }

    /** Returns the model with batches of this size, so many at a time. */
    public FakeModel inBatches(int size, int atATime) {
        return with(capabilities.free(), size, atATime);
    }

    /** Returns the model without a price, so that it goes past the ledger. */
    public FakeModel free() {
        return with(true, capabilities.preferredBatch(), capabilities.maxConcurrentBatches());
    }

    /** Returns the model that does this at each request, before it answers. */
    public FakeModel onEachCall(Consumer<Request> action) {
        return new FakeModel(answer, capabilities, onCall.andThen(action), price);
    }

    /** Returns the model that appends the id of each request to a file before it answers. */
    public FakeModel countingIn(Path file) {
        return onEachCall(request -> append(file, request.id() + "\n"));
    }

    /** Returns the model that takes this long for each request. */
    public FakeModel taking(Duration time) {
        return onEachCall(_ -> LockSupport.parkNanos(time.toNanos()));
    }

    /** Returns the model at this price. */
    public FakeModel priced(Price price) {
        return new FakeModel(answer, capabilities, onCall, price);
    }

    /** Begins to say what happens after so many requests. */
    public Later after(int requests) {
        return new Later(this, requests);
    }

    /** Returns how many requests it was asked. */
    public long calls() {
        return calls.get();
    }

    @Override
    public ModelIdentity identity() {
        return ModelIdentity.of("fake", Map.of("engine", "testkit"));
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Price price() {
        return price;
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return Optional.empty();
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        for (var request : batch) {
            if (cancellation.requested()) {
                return;
            }
            calls.incrementAndGet();
            onCall.accept(request);
            done.accept(new Answered(request, answer.apply(request)));
        }
    }

    @Override
    public void close() {
        // holds nothing
    }

    private FakeModel with(boolean free, int batch, int atATime) {
        var changed = new Capabilities(
                capabilities.kinds(), free, capabilities.deterministic(), atATime, batch, OptionalInt.empty());
        return new FakeModel(answer, changed, onCall, price);
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens after so many requests. */
    public record Later(FakeModel model, int requests) {
        /** Returns the model that fails from then on. */
        public FakeModel failing(FailureKind kind) {
            return failing(kind, Integer.MAX_VALUE);
        }

        /** Returns the model that then fails so many times, and goes on. */
        public FakeModel failing(FailureKind kind, int times) {
            var count = new AtomicLong();
            return new FakeModel(
                    request -> {
                        var n = count.getAndIncrement() - requests;
                        return n >= 0 && n < times
                                ? new Response.Failed(kind, "as the test says")
                                : model.answer.apply(request);
                    },
                    model.capabilities,
                    model.onCall,
                    model.price);
        }
    }
}
