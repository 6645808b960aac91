package org.banzuke.io.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Message;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.Sampling;
import org.banzuke.api.TokenTrace;
import org.banzuke.api.Usage;
import org.banzuke.io.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireJsonTest {
    private static final RequestId ID = RequestId.parse("arc/17#1.2.3");
    private static final Optional<TokenTrace> TRACE = Optional.of(new TokenTrace(7, 2, 1, "0123456789abcdef"));

    static Stream<Request> requests() {
        var sampling = new Sampling(9, List.of("\n", "é"), 0.7, 0.9, 40, -3, Map.of("min_p", 0.1));
        var chat = new Prompt.Chat(List.of(new Message("user", "Hi \"you\""), new Message("assistant", "")), true);
        return Stream.of(
                new Request.Generate(ID, Prompt.of("a\u2028b"), sampling),
                new Request.Generate(ID, chat, Sampling.greedy(1, List.of())),
                new Request.Loglikelihood(ID, Prompt.of(""), " B"),
                new Request.RollingLoglikelihood(ID, "text"),
                new Request.Embed(ID, "text"));
    }

    static Stream<Response> responses() {
        var usage = new Usage(1, 2, 3);
        var likelihood = new Response.Likelihood(-0.1 - 1e-9, true, TRACE, usage);
        return Stream.of(
                new Response.Generated("", List.of(), Response.Finish.LENGTH, Optional.empty(), Usage.NONE),
                new Response.Generated("x", List.of(5, 6), Response.Finish.STOP, TRACE, usage),
                new Response.Generated("y", List.of(), Response.Finish.STOP, TRACE, usage, OptionalDouble.of(-0.25)),
                likelihood,
                new Response.Likelihood(Double.NEGATIVE_INFINITY, false, Optional.empty(), Usage.NONE),
                new Response.RollingLikelihood(-3, List.of(likelihood), usage),
                new Response.Embedded(List.of(1.0, -0.5), usage),
                new Response.Failed(FailureKind.NATIVE_CRASH, "gone"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requestsRoundTrip(Request request) {
        assertThat(RequestJson.read(throughText(RequestJson.write(request)))).isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("responses")
    void responsesRoundTrip(Response response) {
        assertThat(ResponseJson.read(throughText(ResponseJson.write(response)))).isEqualTo(response);
    }

    @Test
    void whatAModelSaysOfItselfRoundTrips() {
        var identity = ModelIdentity.of("tiny", Map.of("shape", "invariant", "cpu", "haswell"));
        var template = new ChatTemplate("{{ x }}", Map.of("bos_token", "<s>"));
        var capabilities = new Capabilities(Set.of(RequestKind.GENERATE), false, true, 2, 64, OptionalInt.of(1024));
        assertThat(ModelJson.readIdentity(throughText(ModelJson.write(identity))))
                .isEqualTo(identity);
        assertThat(ModelJson.readTemplate(throughText(ModelJson.write(template))))
                .isEqualTo(template);
        assertThat(ModelJson.readCapabilities(throughText(ModelJson.write(capabilities))))
                .isEqualTo(capabilities);
    }

    private static Tree throughText(Object tree) {
        return Tree.of(StrictJson.read(StrictJson.write(tree)));
    }
}
