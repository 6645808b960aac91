package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Price;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.FakeTokens;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAiModelTest {
    @TempDir
    Path cache;

    @Test
    void aTextIsGeneratedByChatByCompletionsAndByStreamsOfAnyLineEnd() {
        for (var end : List.of("\n", "\r", "\r\n")) {
            var habits = Habits.USUAL
                    .answering(prompt -> "čtyři 四 \uD83D\uDE00 of " + prompt)
                    .endingLinesWith(end);
            try (var server = FakeServer.start(habits)) {
                for (var options : List.of("api=chat", "api=completions", "stream=yes", "stream=yes&api=completions")) {
                    try (var model = Session.open(server.modelName() + "&" + options, cache)) {
                        var answer = (Response.Generated) Session.ask(model, Session.generate(1, "one two"));
                        assertThat(answer.text()).as(options).isEqualTo("čtyři 四 \uD83D\uDE00 of one two");
                        assertThat(answer.finish()).isEqualTo(Response.Finish.STOP);
                        assertThat(answer.usage()).isEqualTo(new Usage(2, 6, 8));
                    }
                }
            }
        }
    }

    @Test
    void anAnswerEndsBeforeTheFirstStopText() {
        try (var server = FakeServer.start(Habits.USUAL.answering(_ -> "yes\n\nand more"));
                var model = Session.open(server.modelName(), cache)) {
            assertThat(((Response.Generated) Session.ask(model, Session.generate(1, "?"))).text())
                    .isEqualTo("yes");
        }
    }

    @Test
    void aBatchIsAnsweredOnceEach() {
        try (var server = FakeServer.start(Habits.USUAL);
                var model = Session.open(server.modelName() + "&max_concurrent=7", cache)) {
            model.capabilities();
            var before = server.calls();
            var requests = IntStream.range(0, 100)
                    .mapToObj(i -> Session.generate(i, "question " + i))
                    .toList();
            assertThat(Session.ask(model, requests))
                    .extracting(a -> a.request())
                    .containsExactlyInAnyOrderElementsOf(requests);
            assertThat(server.calls() - before).isEqualTo(100);
            assertThat(server.distinctKeys()).isEqualTo(101);
        }
    }

    /** The expected sum is made from the fake model's own numbers, token by token. */
    @Test
    void aContinuationIsScoredByTheTokensItAdds() {
        var wanted = FakeTokens.logProbability(" river", " runs") + FakeTokens.logProbability(" runs", " north");
        var greedy = FakeTokens.greedy(" river", " runs") && FakeTokens.greedy(" runs", " north");
        for (var habits : List.of(Habits.USUAL, Habits.USUAL.withoutTokenizer())) {
            try (var server = FakeServer.start(habits);
                    var model = Session.open(server.modelName(), cache.resolve(habits.tokenizes() + ""))) {
                var answer =
                        (Response.Likelihood) Session.ask(model, Session.likelihood(1, "The river", " runs north"));
                assertThat(answer.logLikelihood()).isEqualTo(wanted);
                assertThat(answer.greedy()).isEqualTo(greedy);
                assertThat(answer.trace().isPresent()).isEqualTo(habits.tokenizes());
            }
        }
    }

    /** A space that Java's own methods leave where it is. */
    @Test
    void whatPythonTakesForWhiteSpaceGoesFromTheContextToTheContinuation() {
        try (var server = FakeServer.start(Habits.USUAL);
                var model = Session.open(server.modelName(), cache)) {
            var plain =
                    (Response.Likelihood) Session.ask(model, Session.likelihood(1, "The river", " \u00a0runs north"));
            var moved =
                    (Response.Likelihood) Session.ask(model, Session.likelihood(2, "The river \u00a0", "runs north"));
            assertThat(moved.trace()).isEqualTo(plain.trace()).isPresent();
            assertThat(moved.logLikelihood()).isEqualTo(plain.logLikelihood());
        }
    }

    @Test
    void aServerThatIgnoresEchoGivesNoLogLikelihoodsAndIsProbedOnce() throws IOException {
        try (var server = FakeServer.start(Habits.USUAL.silentOnEcho())) {
            for (var time = 0; time < 2; time++) {
                try (var model = Session.open(server.modelName(), cache)) {
                    assertThat(model.capabilities().kinds()).containsExactly(RequestKind.GENERATE);
                    assertThat(model.whyNot(RequestKind.LOGLIKELIHOOD).orElseThrow())
                            .contains("ignored echo");
                    assertThat(Session.ask(model, Session.likelihood(1, "a b", " c")))
                            .isInstanceOf(Response.Failed.class);
                }
            }
            assertThat(server.calls()).isEqualTo(2);
        }
        try (var files = Files.list(cache.resolve("endpoints"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void openingPaysForNothing() {
        try (var server = FakeServer.start(Habits.USUAL);
                var model = Session.open(server.modelName(), cache)) {
            assertThat(model.identity().facts()).containsEntry("endpoint", server.baseUrl());
            assertThat(server.calls()).isZero();
        }
    }

    @Test
    void anUnknownModelIsToldTheNamesThereAre() {
        try (var server = FakeServer.start(Habits.USUAL)) {
            assertThatThrownBy(() -> Session.open("openai:fake-modle?base_url=" + server.baseUrl(), cache))
                    .hasMessageContaining("is not at")
                    .hasMessageContaining("Maybe you meant fake-model.");
            assertThatThrownBy(() -> Session.open("openai:gpt?base_url=" + server.baseUrl(), cache))
                    .hasMessageContaining("Maybe one of these: fake-model, other-model.");
        }
    }

    @Test
    void aWrongKeyCostsOneCallAndIsNotShown() {
        try (var server = FakeServer.start(Habits.USUAL.wanting("another"))) {
            assertThatThrownBy(() -> Session.open(server.modelName() + "&key_env=TEST_KEY", cache))
                    .isInstanceOfSatisfying(
                            EvalException.class, e -> assertThat(e.code()).isEqualTo(EvalErrorCode.ENDPOINT_REFUSED))
                    .hasMessageContaining("TEST_KEY")
                    .hasMessageContaining("[key]")
                    .hasMessageNotContaining(Session.KEY);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aKeyThatTheServerSendsBackIsCleanedFromTheAnswerEvenInPieces() {
        var habits = Habits.USUAL.wanting(Session.KEY).answering(_ -> "your key is " + Session.KEY + " indeed");
        try (var server = FakeServer.start(habits)) {
            for (var options : List.of("stream=no", "stream=yes")) {
                var name = server.modelName() + "&key_env=TEST_KEY&" + options;
                try (var model = Session.open(name, cache)) {
                    var answer = (Response.Generated) Session.ask(model, Session.generate(1, "?"));
                    assertThat(answer.text()).isEqualTo("your key is [key] indeed");
                }
            }
        }
    }

    @Test
    void aServerWithoutAListOfModelsIsTakenAtItsWord() {
        try (var server = FakeServer.start(Habits.USUAL.withoutModelList());
                var model = Session.open(server.modelName(), cache)) {
            assertThat(Session.ask(model, Session.generate(1, "?"))).isInstanceOf(Response.Generated.class);
        }
    }

    @Test
    void aServerThatIsDownIsOneClearMessage() {
        var server = FakeServer.start(Habits.USUAL);
        server.close();
        assertThatThrownBy(() -> Session.open(server.modelName(), cache))
                .isInstanceOfSatisfying(
                        EvalException.class, e -> assertThat(e.code().type()).isEqualTo(EvalErrorCode.Type.MODEL))
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("Maybe the server is not running");
    }

    @Test
    void optionsAreChecked() {
        for (var wrong : List.of(
                "base_url=ftp://x/v1",
                "base_url=http://me:secret@x/v1",
                "base_url=http://127.0.0.1:1/v1&max_concurrent=0",
                "base_url=http://127.0.0.1:1/v1&timeout=soon",
                "base_url=http://127.0.0.1:1/v1&api=rest",
                "base_url=http://127.0.0.1:1/v1&price=cheap",
                "base_url=http://127.0.0.1:1/v1&pirce=1/2",
                "base_url=http://127.0.0.1:1/v1&key_env=NOT_SET",
                "base_url=http://far.example.org/v1&key_env=TEST_KEY",
                "stream=no")) {
            assertThatThrownBy(() -> Session.open("openai:m?" + wrong, cache))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            EvalException.class,
                            e -> assertThat(e.code().type()).isEqualTo(EvalErrorCode.Type.USER))
                    .hasMessageContaining("Maybe")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aPriceComesFromTheNameOrTheTableAndIsElseUnknown() throws IOException {
        try (var server = FakeServer.start(Habits.USUAL)) {
            assertThat(price(server, "")).isEqualTo(new Price.Unknown());
            assertThat(price(server, "&price=2.5/10")).isEqualTo(new Price.PerToken(2500, 10_000));
            Files.writeString(
                    cache.resolve("prices.json"), "{\"fake-model\": {\"prompt\": 0.15, \"completion\": 0.6}}");
            assertThat(price(server, "")).isEqualTo(new Price.PerToken(150, 600));
        }
    }

    private Price price(FakeServer server, String options) {
        try (var model = Session.open(server.modelName() + options, cache)) {
            return model.price();
        }
    }
}
