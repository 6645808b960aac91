package org.banzuke.models.openai;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.Doubt;
import org.banzuke.api.EvalException;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Price;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.models.Network;

/**
 * A model behind an OpenAI-compatible server. One call for each request; virtual threads fly the calls of a batch, the
 * endpoint's limiter decides how many. No call is repeated here: the engine does that, from the kind of failure. Thread-safe.
 */
final class OpenAiModel implements LanguageModel {
    private static final Set<FailureKind> USELESS = EnumSet.of(
            FailureKind.WRONG_CONTENT,
            FailureKind.MALFORMED,
            FailureKind.TRUNCATED_RESPONSE,
            FailureKind.SERVER_ERROR,
            FailureKind.CONTRACT_BROKEN,
            FailureKind.TOO_LARGE);

    private final OpenAiOptions options;
    private final Endpoint endpoint;
    private final Listing listing;
    private final ProbeStore store;
    private final Price price;
    private final Network network;
    private final Generating generating;
    private final EchoScorer scorer;
    private final Object probing = new Object();
    private Optional<ProbeResult> probed = Optional.empty();

    OpenAiModel(
            OpenAiOptions options, Endpoint endpoint, Listing listing, ProbeStore store, Price price, Network network) {
        this.options = options;
        this.endpoint = endpoint;
        this.listing = listing;
        this.store = store;
        this.price = price;
        this.network = network;
        this.generating = new Generating(endpoint, options);
        this.scorer = new EchoScorer(endpoint, options, context());
    }

    @Override
    public ModelIdentity identity() {
        var facts = new TreeMap<String, String>();
        facts.put("endpoint", options.base().toString());
        facts.put("endpoint fingerprint", store.fingerprint());
        facts.put("api", options.api().name().toLowerCase(Locale.ROOT));
        options.served().ifPresent(name -> facts.put("served", name));
        options.prefixToken().ifPresent(token -> facts.put("prefix token", Integer.toString(token)));
        return new ModelIdentity("openai:" + options.model(), facts);
    }

    @Override
    public Capabilities capabilities() {
        var kinds = EnumSet.of(RequestKind.GENERATE);
        if (probe().scoring() != Scoring.NONE) {
            kinds.add(RequestKind.LOGLIKELIHOOD);
        }
        if (whyNot(RequestKind.ROLLING_LOGLIKELIHOOD).isEmpty()) {
            kinds.add(RequestKind.ROLLING_LOGLIKELIHOOD);
        }
        return new Capabilities(kinds, false, false, options.maxConcurrent(), 1, context());
    }

    @Override
    public Optional<String> whyNot(RequestKind kind) {
        return switch (kind) {
            case GENERATE -> Optional.empty();
            case LOGLIKELIHOOD -> Optional.of(probe().why()).filter(why -> !why.isEmpty());
            case ROLLING_LOGLIKELIHOOD -> whyNotRolling();
            case EMBED -> Optional.of("this backend does not ask for vectors");
        };
    }

    private Optional<String> whyNotRolling() {
        if (!probe().why().isEmpty()) {
            return Optional.of(probe().why());
        }
        if (probe().scoring() != Scoring.IDS) {
            return Optional.of("a text is rolled over in windows of token ids, and the server takes none");
        }
        return probe().prefix().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "the server's tokenizer puts no token before a text; prefix_token=ID in the model's name names"
                                + " one, the beginning or end of text");
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return Optional.empty();
    }

    @Override
    public Price price() {
        return price;
    }

    @Override
    public Map<String, String> setup() {
        var setup = new LinkedHashMap<String, String>();
        setup.put("price", price.text());
        setup.put("max_concurrent", Integer.toString(options.maxConcurrent()));
        setup.put("log-likelihood", probe().why().isEmpty() ? "yes, " + probe().scoring() : "no: " + probe().why());
        setup.put("probed", probe().at());
        setup.put("stream", Boolean.toString(options.stream()));
        setup.put("canaries", options.canaries() ? "yes" : "no");
        return setup;
    }

    @Override
    public Map<String, String> observations() {
        var seen = new TreeMap<>(endpoint.watch().observations());
        if (endpoint.limiter().decreases() > 0) {
            seen.put("limiter_decreases", Integer.toString(endpoint.limiter().decreases()));
        }
        return seen;
    }

    @Override
    public boolean watched() {
        return options.canaries();
    }

    @Override
    public List<Doubt> doubts() {
        return endpoint.watch().doubts();
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        var answered = new AtomicInteger();
        Consumer<Answered> counted = one -> {
            done.accept(one);
            answered.incrementAndGet();
        };
        if (batch.size() == 1) {
            answerOne(batch.getFirst(), counted, cancellation);
        } else {
            answerTogether(batch, counted, cancellation);
        }
        if (answered.get() < batch.size()) {
            endpoint.checkOpen();
        }
    }

    private void answerTogether(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        try (var threads =
                Executors.newThreadPerTaskExecutor(network.clockwork().workers())) {
            var lock = new Object();
            Consumer<Answered> oneByOne = answered -> {
                synchronized (lock) {
                    done.accept(answered);
                }
            };
            var calls = batch.stream()
                    .map(request -> Executors.callable(() -> answerOne(request, oneByOne, cancellation)))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EvalException closed) {
                throw closed;
            }
            throw new IllegalStateException("a call ended in a fault of ours", e.getCause());
        }
    }

    /** A closed endpoint leaves the request unanswered: it did not fail, it was not asked. */
    private void answerOne(Request request, Consumer<Answered> done, Cancellation cancellation) {
        if (endpoint.closed()) {
            return;
        }
        try {
            var response = respond(request, cancellation);
            if (response.isPresent()) {
                endpoint.useful();
                done.accept(new Answered(request, response.get()));
            }
        } catch (CallFailed e) {
            note(e, request);
            if (!endpoint.closed()) {
                done.accept(new Answered(request, e.response()));
            }
        }
    }

    private void note(CallFailed e, Request request) {
        var what = String.valueOf(e.getMessage());
        if (stops(e.kind(), request)) {
            endpoint.close(e.kind(), what);
        } else if (USELESS.contains(e.kind())) {
            endpoint.useless(what);
        }
    }

    /** Answers that may be mixed up, or come from another model, spoil the run, not one sample. */
    private static boolean stops(FailureKind kind, Request request) {
        return kind == FailureKind.IDENTITY_CHANGED
                || (kind == FailureKind.CONTRACT_BROKEN && request instanceof Request.Generate);
    }

    private Optional<Response> respond(Request request, Cancellation cancellation) throws CallFailed {
        return switch (request) {
            case Request.Generate generate -> generating.generate(generate, cancellation);
            case Request.Loglikelihood pair
            when probe().scoring() != Scoring.NONE -> scorer.score(pair, probe(), cancellation);
            case Request.RollingLoglikelihood text
            when whyNotRolling().isEmpty() -> scorer.roll(text, probe(), cancellation);
            case Request.Loglikelihood _, Request.RollingLoglikelihood _, Request.Embed _ ->
                throw new CallFailed(
                        FailureKind.UNSUPPORTED, whyNot(request.kind()).orElse("this endpoint does not answer it"));
        };
    }

    private OptionalInt context() {
        if (options.context().isPresent()) {
            return options.context();
        }
        return listing.contextLength().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Asks the server once, unless it was asked before; a server that is not well now is asked again another time. */
    private ProbeResult probe() {
        synchronized (probing) {
            if (probed.isEmpty()) {
                probed = store.find();
            }
            if (probed.isEmpty()) {
                probed = Optional.of(asked());
            }
            return probed.get().before(options.prefixToken());
        }
    }

    private ProbeResult asked() {
        var now = network.clock().instant().toString();
        try {
            var result = new Probe(endpoint, options).ask(now);
            var _ = store.keep(result);
            return result;
        } catch (CallFailed e) {
            var why = "the server could not be probed: " + e.getMessage();
            return new ProbeResult(Scoring.NONE, why, now, OptionalInt.empty());
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
