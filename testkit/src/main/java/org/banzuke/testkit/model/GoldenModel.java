package org.banzuke.testkit.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;
import org.banzuke.io.Sha256;

/**
 * The model that the golden runs of {@code conformance/lm-eval} were made with: its answers are digests of what is asked
 * (the formula is in that folder's README). Immutable and thread-safe.
 *
 * @param pool texts it generates
 */
public record GoldenModel(List<String> pool) implements LanguageModel {
    /** Its chat template, as Jinja. */
    public static final ChatTemplate TEMPLATE = new ChatTemplate(
            "{% for m in messages %}<|{{ m.role }}|>\n{{ m.content }}"
                    + "{% if not loop.last or add_generation_prompt %}<|end|>\n{% endif %}{% endfor %}"
                    + "{% if add_generation_prompt %}<|assistant|>\n{% endif %}",
            Map.of());

    @Override
    public ModelIdentity identity() {
        return ModelIdentity.of("golden", Map.of());
    }

    @Override
    public Capabilities capabilities() {
        var kinds = Set.of(RequestKind.GENERATE, RequestKind.LOGLIKELIHOOD, RequestKind.ROLLING_LOGLIKELIHOOD);
        return new Capabilities(kinds, true, true, 1, 64, OptionalInt.empty());
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return Optional.of(TEMPLATE);
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        batch.forEach(request -> done.accept(new Answered(request, respond(request))));
    }

    /** Returns the response to a request. */
    public Response respond(Request request) {
        return switch (request) {
            case Request.Loglikelihood it -> likelihood(text(it.context()), it.continuation());
            case Request.RollingLoglikelihood it -> {
                var sum = -(0.5 + fraction(digest("rolling", it.text())))
                        * it.text().codePointCount(0, it.text().length());
                yield new Response.RollingLikelihood(sum == 0 ? 0 : sum, List.of(), Usage.NONE);
            }
            case Request.Generate it -> generated(it);
            case Request.Embed _ -> throw new IllegalArgumentException("the golden model has no vectors");
        };
    }

    private static Response likelihood(String context, String continuation) {
        var digest = digest("ll", context, continuation);
        var sum = -(0.25 + fraction(digest)) * continuation.codePointCount(0, continuation.length());
        return new Response.Likelihood(sum == 0 ? 0 : sum, (digest[8] & 3) == 0, Optional.empty(), Usage.NONE);
    }

    private Response generated(Request.Generate request) {
        var digest = digest(
                "gen", text(request.prompt()), String.valueOf(request.id().repeat()));
        var text = pool.get((int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), pool.size()));
        for (var stop : request.sampling().stop()) {
            var at = stop.isEmpty() ? -1 : text.indexOf(stop);
            text = at < 0 ? text : text.substring(0, at);
        }
        return new Response.Generated(text, List.of(), Response.Finish.STOP, Optional.empty(), Usage.NONE);
    }

    private static String text(Prompt prompt) {
        if (prompt instanceof Prompt.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("the golden model takes rendered prompts");
    }

    private static byte[] digest(String... parts) {
        return Sha256.digest().digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static double fraction(byte[] digest) {
        return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1p-53;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
