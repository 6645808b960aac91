package org.banzuke.models.baseline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Message;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;

/** A baseline as a model: free, deterministic, past the ledger. Thread-safe. */
record BaselineModel(Baseline baseline) implements LanguageModel {
    private static final int PREFERRED_BATCH = 1024;

    @Override
    public ModelIdentity identity() {
        return ModelIdentity.of("baseline:" + baseline.name(), Map.of("rule", "1"));
    }

    @Override
    public Capabilities capabilities() {
        var kinds = Set.of(RequestKind.GENERATE, RequestKind.LOGLIKELIHOOD, RequestKind.ROLLING_LOGLIKELIHOOD);
        return new Capabilities(kinds, true, true, 1, PREFERRED_BATCH, OptionalInt.empty());
    }

    /** Returns a plain rendering of the turns, so that runs with a chat template can be held against a baseline. */
    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return Optional.of(new ChatTemplate(
                "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}"
                        + "{% if add_generation_prompt %}assistant: {% endif %}",
                Map.of()));
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        for (var request : batch) {
            if (cancellation.requested()) {
                return;
            }
            done.accept(new Answered(request, respond(request)));
        }
    }

    private Response respond(Request request) {
        return switch (request) {
            case Request.Loglikelihood pair ->
                likelihood(baseline.logLikelihood(
                        text(pair.context()), pair.continuation(), request.id().index()));
            case Request.RollingLoglikelihood rolling ->
                new Response.RollingLikelihood(baseline.rolling(rolling.text()), List.of(), Usage.NONE);
            case Request.Generate generate -> generated(generate);
            case Request.Embed _ -> new Response.Failed(FailureKind.UNSUPPORTED, "a baseline has no vectors");
        };
    }

    private static Response likelihood(double value) {
        return new Response.Likelihood(Math.min(0, value), false, Optional.empty(), Usage.NONE);
    }

    private Response generated(Request.Generate request) {
        var text = baseline.generate(text(request.prompt()), request.id().repeat());
        for (var stop : request.sampling().stop()) {
            var at = stop.isEmpty() ? -1 : text.indexOf(stop);
            text = at < 0 ? text : text.substring(0, at);
        }
        return new Response.Generated(text, List.of(), Response.Finish.STOP, Optional.empty(), Usage.NONE);
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text text -> text.text();
            case Prompt.Chat chat ->
                chat.messages().stream().map(Message::content).collect(Collectors.joining("\n"));
        };
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
