package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.http.SimNet;
import org.banzuke.testkit.sim.Hurry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of specs/reliability-and-security.md 1.3 that HTTP can show, and what the table there says it is. */
class EndpointFaultTest {
    private static final String PROMPT = "Name the river that runs through the town of the tale. ".repeat(4);

    @TempDir
    Path cache;

    @ParameterizedTest
    @CsvSource({
        "STATUS_429, RATE_LIMITED",
        "STATUS_429_WITH_SECONDS, RATE_LIMITED",
        "STATUS_429_WITH_DATE, RATE_LIMITED",
        "STATUS_429_FOR_A_MINUTE, RATE_LIMITED",
        "STATUS_503_UNTIL_DATE, OVERLOADED",
        "STATUS_503, OVERLOADED",
        "STATUS_529, OVERLOADED",
        "STATUS_408, OVERLOADED",
        "STATUS_500, SERVER_ERROR",
        "STATUS_502, OVERLOADED",
        "STATUS_504, OVERLOADED",
        "DROPPED_BEFORE_ANSWER, CONNECTION_LOST",
        "RESET, CONNECTION_LOST",
        "SILENT, TIMEOUT",
        "HEADERS_THEN_SILENCE, TIMEOUT",
        "DRIPPING, TIMEOUT",
        "ENDLESS_BODY, TOO_LARGE",
        "HUGE_HEADER, TOO_LARGE",
        "SHORT_BODY, TRUNCATED_RESPONSE",
        "CUT_CHUNK, TRUNCATED_RESPONSE",
        "CUT_GZIP, TRUNCATED_RESPONSE",
        "GZIP_BOMB, TOO_LARGE",
        "TWO_LENGTHS, TRUNCATED_RESPONSE",
        "HTML, WRONG_CONTENT",
        "PLAIN_TEXT, WRONG_CONTENT",
        "BYTE_ORDER_MARK, WRONG_CONTENT",
        "INVALID_JSON, MALFORMED",
        "NAN_LITERAL, MALFORMED",
        "HUGE_NUMBER, MALFORMED",
        "DUPLICATE_KEY, MALFORMED",
        "WRONG_TYPE, MALFORMED",
        "NULL_CONTENT, MALFORMED",
        "EMPTY_CHOICES, MALFORMED",
        "ERROR_WITH_200, SERVER_ERROR",
        "PROMPT_CUT, TRUNCATED_PROMPT",
        "STATUS_400, REFUSED",
        "STATUS_403, REFUSED",
        "STATUS_413, REFUSED"
    })
    void aFaultOfOneCallIsAFailureOfItsKind(Fault fault, FailureKind kind) {
        assertThat(failure(fault, deadline(fault), Session.generate(1, PROMPT))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"NO_CONNECTION, CONNECTION_LOST", "UNKNOWN_HOST, CONNECTION_LOST", "NO_TRUST, CONNECTION_LOST"})
    void aServerThatCannotBeReachedIsALostConnection(Fault fault, FailureKind kind) {
        assertThat(simulated(fault, "api=chat", Session.generate(1, PROMPT))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "STREAM_CUT, TRUNCATED_RESPONSE",
        "STREAM_ERROR, SERVER_ERROR",
        "STREAM_DOUBLED, TRUNCATED_RESPONSE",
        "STREAM_REORDERED, TRUNCATED_RESPONSE"
    })
    void aBrokenStreamIsNoAnswer(Fault fault, FailureKind kind) {
        assertThat(failure(fault, "stream=yes", Session.generate(1, PROMPT))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_TYPE, MALFORMED",
        "EMPTY_CHOICES, MALFORMED",
        "LOGPROBS_MISSING, CONTRACT_BROKEN",
        "LOGPROBS_FEW, CONTRACT_BROKEN",
        "LOGPROB_NAN, MALFORMED",
        "LOGPROB_NULL, CONTRACT_BROKEN",
        "LOGPROB_POSITIVE, CONTRACT_BROKEN",
        "LOGPROB_SENTINEL, CONTRACT_BROKEN",
        "OTHER_TOKENS, CONTRACT_BROKEN",
        "ECHO_IGNORED, CONTRACT_BROKEN"
    })
    void logProbabilitiesThatCannotBeRightAreNeverAScore(Fault fault, FailureKind kind) {
        var request = Session.likelihood(1, "The river of the tale runs", " north to the sea");
        assertThat(failure(fault, "api=chat", request)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"STATUS_401", "STATUS_402", "STATUS_404", "REDIRECT", "OTHER_MODEL", "TWO_CHOICES", "WRONG_INDEX"})
    void whatNoFurtherCallCanCureClosesTheEndpoint(Fault fault) {
        var habits = Habits.USUAL.failing(FaultPlan.from(1, fault));
        try (var server = FakeServer.start(habits);
                var model = opened(server, "api=chat")) {
            for (var attempt = 0; attempt < 3; attempt++) {
                var question = Session.generate(attempt, PROMPT);
                assertThatThrownBy(() -> Session.ask(model, question))
                        .isInstanceOfSatisfying(
                                EvalException.class,
                                e -> assertThat(e.code()).isEqualTo(EvalErrorCode.ENDPOINT_REFUSED));
            }
            assertThat(server.calls()).isEqualTo(2);
        }
    }

    @Test
    void anEndpointThatIsClosedInTheMiddleOfABatchIsTheSameError() {
        var habits = Habits.USUAL.failing(FaultPlan.from(3, Fault.STATUS_401));
        try (var server = FakeServer.start(habits);
                var model = opened(server, "max_concurrent=1")) {
            var batch = IntStream.range(0, 8)
                    .mapToObj(i -> Session.generate(i, "question " + i))
                    .toList();
            assertThatThrownBy(() -> Session.ask(model, batch))
                    .isInstanceOfSatisfying(
                            EvalException.class, e -> assertThat(e.code()).isEqualTo(EvalErrorCode.ENDPOINT_REFUSED));
            assertThat(server.calls()).isEqualTo(4);
        }
    }

    @Test
    void anAnswerGivenBeforeToAnotherQuestionClosesTheEndpoint() {
        var habits = Habits.USUAL.failing(FaultPlan.from(1, Fault.REPEATED_ID));
        try (var server = FakeServer.start(habits);
                var model = opened(server, "api=chat")) {
            assertThat(Session.ask(model, Session.generate(1, "one"))).isInstanceOf(Response.Generated.class);
            assertThatThrownBy(() -> Session.ask(model, Session.generate(2, "two")))
                    .hasMessageContaining("mixed up");
        }
    }

    @Test
    void twentyUselessAnswersInARowCloseTheEndpoint() {
        try (var server = FakeServer.start(Habits.USUAL.failing(FaultPlan.from(1, Fault.HTML)));
                var model = opened(server, "api=chat")) {
            for (var i = 0; i < 19; i++) {
                assertThat(Session.ask(model, Session.generate(i, PROMPT))).isInstanceOf(Response.Failed.class);
            }
            for (var i = 19; i < 22; i++) {
                var question = Session.generate(i, PROMPT);
                assertThatThrownBy(() -> Session.ask(model, question)).hasMessageContaining("20 times in a row");
            }
            assertThat(server.calls()).isEqualTo(21);
        }
    }

    @Test
    void aContentFilterIsAnAnswerOfItsOwnKind() {
        for (var fault : EnumSet.of(Fault.CONTENT_FILTER, Fault.STATUS_400_FILTER)) {
            try (var server = FakeServer.start(Habits.USUAL.failing(FaultPlan.from(1, fault)));
                    var model = opened(server, "api=chat")) {
                assertThat(Session.ask(model, Session.generate(1, PROMPT)))
                        .isInstanceOfSatisfying(
                                Response.Generated.class,
                                it -> assertThat(it.finish()).isEqualTo(Response.Finish.FILTERED));
            }
        }
    }

    @Test
    void signsOfAnotherServerAreNoted() {
        var habits = Habits.USUAL.failing(call -> switch ((int) call) {
            case 2 -> Optional.of(Fault.OTHER_FINGERPRINT);
            case 3 -> Optional.of(Fault.AGED);
            default -> Optional.empty();
        });
        try (var server = FakeServer.start(habits);
                var model = opened(server, "api=chat")) {
            for (var i = 0; i < 4; i++) {
                Session.ask(model, Session.generate(i, "question " + i));
            }
            assertThat(model.observations())
                    .containsEntry("system_fingerprint_changes", "2")
                    .containsEntry("answers_from_a_cache", "1");
        }
    }

    @Test
    void everyFaultIsTried() {
        var tried = EnumSet.of(
                Fault.CONTENT_FILTER,
                Fault.STATUS_400_FILTER,
                Fault.OTHER_FINGERPRINT,
                Fault.OTHER_PROBABILITIES,
                Fault.AGED,
                Fault.REPEATED_ID);
        for (var method : EndpointFaultTest.class.getDeclaredMethods()) {
            var source = method.getAnnotation(CsvSource.class);
            if (source != null) {
                Arrays.stream(source.value())
                        .map(row -> Fault.valueOf(row.split(",", -1)[0].strip().toUpperCase(Locale.ROOT)))
                        .forEach(tried::add);
            }
        }
        assertThat(tried).isEqualTo(EnumSet.allOf(Fault.class));
    }

    /** Only faults that never end need a deadline that is soon over. */
    private static String deadline(Fault fault) {
        return EnumSet.of(Fault.SILENT, Fault.HEADERS_THEN_SILENCE, Fault.DRIPPING)
                        .contains(fault)
                ? "timeout=4&idle=3"
                : "api=chat";
    }

    private FailureKind failure(Fault fault, String options, Request request) {
        var habits = Habits.USUAL.failing(FaultPlan.from(1, fault));
        try (var server = FakeServer.start(habits);
                var model = opened(server, options)) {
            var response = Session.ask(model, request);
            assertThat(response).isInstanceOf(Response.Failed.class);
            var kind = ((Response.Failed) response).kind();
            assertThat(simulated(fault, options, request)).isEqualTo(kind);
            return kind;
        }
    }

    /** The simulated network must show what sockets show. */
    private FailureKind simulated(Fault fault, String options, Request request) {
        var hurry = new Hurry();
        var net = new SimNet(Habits.USUAL.failing(FaultPlan.from(1, fault)), hurry, 1);
        var name = SimNet.modelName() + "&" + options;
        try (var model = Session.open(name, cache.resolve("simulated"), net, hurry)) {
            assertThat(model.capabilities().kinds()).hasSize(2);
            return ((Response.Failed) Session.ask(model, request)).kind();
        }
    }

    /** Opens and probes: that is call 0. */
    private LanguageModel opened(FakeServer server, String options) {
        var model = Session.open(server.modelName() + "&" + options, cache);
        assertThat(model.capabilities().kinds()).hasSize(2);
        return model;
    }
}
