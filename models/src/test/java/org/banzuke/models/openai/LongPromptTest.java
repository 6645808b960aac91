package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.FakeTokens;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log-likelihoods of more text than the model sees. Expected sums are made from the fake model's own numbers, token by token. */
class LongPromptTest {
    private static final String CONTEXT = "one two three four five six seven";

    @TempDir
    Path cache;

    /** Eight tokens are seen, and one is generated: seven of nine are sent. */
    @Test
    void aContextThatIsTooLongIsCutAtTheLeftAndTheCutIsTold() {
        try (var server = FakeServer.start(Habits.USUAL);
                var model = Session.open(server.modelName() + "&ctx=8", cache)) {
            var answer = (Response.Likelihood) Session.ask(model, Session.likelihood(1, CONTEXT, " eight nine"));
            assertThat(answer.logLikelihood()).isEqualTo(sum(" seven", " eight", " nine"));
            assertThat(answer.usage().promptTokens()).isEqualTo(7);
            assertThat(answer.trace().orElseThrow().contextTokens()).isEqualTo(7);
            assertThat(answer.trace().orElseThrow().droppedTokens()).isEqualTo(2);
        }
    }

    @Test
    void aContinuationThatLeavesNoRoomForContextFails() {
        try (var server = FakeServer.start(Habits.USUAL);
                var model = Session.open(server.modelName() + "&ctx=3", cache)) {
            var answer = (Response.Failed) Session.ask(model, Session.likelihood(1, "one two", " three four five"));
            assertThat(answer.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
            assertThat(answer.message()).isEqualTo("the continuation has 3 tokens, and a question may have 2");
        }
    }

    /** Token ids are refused by the first call of the probe. */
    @Test
    void whatCannotBeCutFailsWithItsReason() {
        var habits = Habits.USUAL.failing(FaultPlan.at(0, Fault.STATUS_400));
        try (var server = FakeServer.start(habits);
                var model = Session.open(server.modelName() + "&ctx=8", cache)) {
            assertThat(Session.ask(model, Session.likelihood(1, "one two", " three")))
                    .isInstanceOf(Response.Likelihood.class);
            var answer = (Response.Failed) Session.ask(model, Session.likelihood(1, CONTEXT, " eight nine"));
            assertThat(answer.message()).contains("has 9 tokens, may have 7", "takes no token ids");
            assertThat(model.capabilities().kinds()).doesNotContain(RequestKind.ROLLING_LOGLIKELIHOOD);
            assertThat(model.whyNot(RequestKind.ROLLING_LOGLIKELIHOOD).orElseThrow())
                    .contains("token ids");
        }
    }

    @Test
    void aTextIsRolledOverInDisjointWindows() {
        try (var server = FakeServer.start(Habits.USUAL);
                var model = Session.open(server.modelName() + "&ctx=6&prefix_token=1", cache)) {
            var answer = (Response.RollingLikelihood) Session.ask(model, rolling(CONTEXT));
            var tokens = new ArrayList<>(List.of("?"));
            tokens.addAll(new FakeTokens().split(CONTEXT));
            assertThat(answer.logLikelihood()).isEqualTo(sum(tokens.toArray(String[]::new)));
            assertThat(answer.windows()).hasSize(2);
            assertThat(answer.usage().promptTokens()).isEqualTo(5 + 5);
            assertThat(((Response.RollingLikelihood) Session.ask(model, rolling(""))).logLikelihood())
                    .isZero();
        }
    }

    @Test
    void withoutATokenBeforeTheTextRollingIsRefusedWithItsCure() {
        try (var server = FakeServer.start(Habits.USUAL);
                var model = Session.open(server.modelName(), cache)) {
            assertThat(model.capabilities().kinds()).doesNotContain(RequestKind.ROLLING_LOGLIKELIHOOD);
            assertThat(model.whyNot(RequestKind.ROLLING_LOGLIKELIHOOD).orElseThrow())
                    .contains("prefix_token=ID");
            assertThat(Session.ask(model, rolling("one two"))).isInstanceOf(Response.Failed.class);
        }
    }

    @Test
    void anEmptyContextIsTheTokenBeforeATextWhereItIsKnown() {
        try (var server = FakeServer.start(Habits.USUAL)) {
            try (var model = Session.open(server.modelName() + "&prefix_token=1", cache)) {
                var answer = (Response.Likelihood) Session.ask(model, Session.likelihood(1, "", "one two"));
                assertThat(answer.logLikelihood()).isEqualTo(sum("?", "one", " two"));
            }
            try (var model = Session.open(server.modelName(), cache)) {
                assertThat(((Response.Failed) Session.ask(model, Session.likelihood(1, "", "one two"))).message())
                        .contains("prefix_token=ID");
            }
        }
    }

    private static Request rolling(String text) {
        return new Request.RollingLoglikelihood(new RequestId(new SampleId("task", "1"), 0, 0, 0), text);
    }

    private static double sum(String... tokens) {
        return IntStream.range(1, tokens.length)
                .mapToDouble(i -> FakeTokens.logProbability(tokens[i - 1], tokens[i]))
                .sum();
    }
}
