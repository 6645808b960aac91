package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands against a server that may misbehave. */
class EndpointRunTest {
    private static final String KEY = "sk-planted-canary/0123456789+abcdef";
    private static final List<Fault> PASSING = List.of(
            Fault.STATUS_429_WITH_SECONDS,
            Fault.STATUS_503,
            Fault.STATUS_500,
            Fault.DROPPED_BEFORE_ANSWER,
            Fault.RESET,
            Fault.SHORT_BODY,
            Fault.CUT_CHUNK,
            Fault.CUT_GZIP,
            Fault.HTML,
            Fault.INVALID_JSON,
            Fault.EMPTY_CHOICES);

    @TempDir
    Path folder;

    @Test
    void aRunTellsUsageAndCostAndTheKeyIsInNoFileAndNoMessage() throws IOException {
        var faults = FaultPlan.at(3, Fault.STATUS_400);
        try (var server = FakeServer.start(Habits.USUAL.wanting(KEY).failing(faults))) {
            var model = server.modelName() + "&key_env=TEST_KEY&price=1000/2000";
            var session = terminal("a").type("run", "--model", model, "--tasks", "tiny-world-qa");
            assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE_WITH_FAILURES);
            assertThat(session.out()).contains("Cost: $").contains("47 scored").contains("1 failed");
            var wrong = new Terminal(folder.resolve("b"), Map.of("TEST_KEY", KEY + "x", "XDG_CACHE_HOME", cache()))
                    .type("run", "--model", model, "--tasks", "tiny-world-qa", "-v");
            assertThat(wrong.code()).isEqualTo(ExitCode.MODEL);
            assertThat(wrong.err()).contains("TEST_KEY").contains("Maybe");
            for (var text : List.of(session.out(), session.err(), wrong.out(), wrong.err())) {
                assertNoKey(text);
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertNoKey(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void faultsThatPassChangeNoNumber(long seed) {
        var clean = figures("clean", FaultPlan.NONE);
        assertThat(figures("seed" + seed, FaultPlan.seeded(seed, 0.1, PASSING))).isEqualTo(clean);
    }

    /** Resumed until nothing failed for a passing reason, as a user would. */
    private Object figures(String workspace, FaultPlan faults) {
        try (var server = FakeServer.start(Habits.USUAL.failing(faults))) {
            var terminal = terminal(workspace);
            var session = terminal.type("run", "--model", server.modelName(), "--tasks", "tiny-world-qa", "--json");
            for (var again = 0; session.code() != ExitCode.DONE && again < 5; again++) {
                session = terminal.type("runs", "resume", session.json().text("run"), "--json");
            }
            assertThat(session.code()).as(session.err()).isZero();
            return session.json().list("figures");
        }
    }

    @Test
    void aKeyThatIsWithdrawnPausesTheRunWhichGoesOnWithANewOne() {
        var withdrawn = new AtomicBoolean(true);
        FaultPlan faults =
                call -> call >= 10 && withdrawn.get() ? Optional.of(Fault.STATUS_401) : Optional.<Fault>empty();
        try (var server = FakeServer.start(Habits.USUAL.failing(faults))) {
            var terminal = terminal("paused");
            var model = server.modelName() + "&max_concurrent=2";
            var session = terminal.type("run", "--model", model, "--tasks", "tiny-world-qa");
            assertThat(session.code()).isEqualTo(ExitCode.MODEL);
            assertThat(session.err()).contains("status 401").contains("Go on by: banzuke runs resume ");
            assertThat(server.calls()).isLessThanOrEqualTo(12);
            var run = session.err().replaceFirst("(?s).*banzuke runs resume (\\S+).*", "$1");
            withdrawn.set(false);
            var resumed = terminal.type("runs", "resume", run);
            assertThat(resumed.code()).as(resumed.err()).isZero();
            assertThat(resumed.out()).contains("48 = 48 scored + 0 no answer + 0 failed");
            assertThat(terminal.type("doctor", "--verify").code()).isZero();
        }
    }

    @Test
    void anEndpointThatFailsTwentyWavesInARowPausesTheRunWhichGoesOnWhenItIsBack() {
        var down = new AtomicBoolean(true);
        FaultPlan faults =
                call -> call >= 10 && down.get() ? Optional.of(Fault.STATUS_429_WITH_SECONDS) : Optional.<Fault>empty();
        try (var server = FakeServer.start(Habits.USUAL.failing(faults))) {
            var terminal = terminal("down");
            var session = terminal.type("run", "--model", server.modelName(), "--tasks", "tiny-world-qa");
            assertThat(session.code()).isEqualTo(ExitCode.MODEL);
            assertThat(session.err())
                    .contains("The endpoint failed 20 times in a row (last: status 429")
                    .contains("Maybe wait until it is well again")
                    .contains("Go on by: banzuke runs resume ");
            var run = session.err().replaceFirst("(?s).*banzuke runs resume (\\S+).*", "$1");
            var paused = terminal.type("runs", "show", run, "--json");
            assertThat(paused.json().text("state")).isEqualTo("paused");
            assertThat(Tree.of(paused.json().list("figures").getFirst()).whole("scored"))
                    .isLessThanOrEqualTo(9);
            var asked = server.calls();
            assertThat(asked).as("nobody hammers a server that is down").isLessThan(200);
            down.set(false);
            var resumed = terminal.type("runs", "resume", run);
            assertThat(resumed.code()).as(resumed.err()).isZero();
            assertThat(resumed.out()).contains("48 = 48 scored + 0 no answer + 0 failed");
            assertThat(terminal.type("doctor", "--verify").code()).isZero();
        }
    }

    @Test
    void logLikelihoodsOfAServerThatIgnoresEchoAreRefusedBeforeAnythingIsAsked() {
        try (var server = FakeServer.start(Habits.USUAL.silentOnEcho())) {
            var session = terminal("w").type("run", "--model", server.modelName(), "--tasks", "tiny-world-cloze");
            assertThat(session.code()).isEqualTo(ExitCode.MODEL);
            assertThat(session.err())
                    .contains("loglikelihood")
                    .contains("ignored echo")
                    .contains("Maybe");
            assertThat(server.calls()).isEqualTo(2);
        }
    }

    @Test
    void logLikelihoodsOfAServerThatEchoesAreScored() {
        try (var server = FakeServer.start(Habits.USUAL)) {
            var session = terminal("w")
                    .type("run", "--model", server.modelName(), "--tasks", "tiny-world-cloze", "--limit", "12");
            assertThat(session.code()).as(session.err()).isZero();
            assertThat(session.out()).contains("12 = 12 scored").contains("Cost: unknown for 48 answers");
        }
    }

    @Test
    void theDoctorSaysWhatAnEndpointCanDo() {
        try (var server = FakeServer.start(Habits.USUAL.silentOnEcho())) {
            var session = terminal("w").type("doctor", "--model", server.modelName());
            assertThat(session.code()).as(session.err()).isZero();
            assertThat(session.out())
                    .contains(server.baseUrl())
                    .contains("GENERATE")
                    .contains("ignored echo")
                    .contains("unknown");
        }
    }

    @Test
    void aDryRunTellsAKnownPriceAndSaysSoOfAnUnknownOneAndPaysForNothing() {
        try (var server = FakeServer.start(Habits.USUAL)) {
            var terminal = terminal("w");
            var unknown = terminal.type("run", "--model", server.modelName(), "--tasks", "tiny-world-qa", "--dry-run");
            assertThat(unknown.code()).as(unknown.err()).isZero();
            assertThat(unknown.out()).contains("price is unknown").doesNotContain("$0");
            var known = terminal.type(
                    "run", "--model", server.modelName() + "&price=2.5/10", "--tasks", "tiny-world-qa", "--dry-run");
            assertThat(known.out()).contains("Cost: about $");
            assertThat(server.calls()).isZero();
        }
    }

    @Test
    void anEndpointThatIsDownIsOneMessageAndExitCodeThree() {
        var server = FakeServer.start(Habits.USUAL);
        server.close();
        var session = terminal("w").type("run", "--model", server.modelName(), "--tasks", "tiny-world-qa");
        assertThat(session.code()).isEqualTo(ExitCode.MODEL);
        assertThat(session.err().lines()).hasSize(1);
    }

    private Terminal terminal(String workspace) {
        return new Terminal(folder.resolve(workspace), Map.of("TEST_KEY", KEY, "XDG_CACHE_HOME", cache()));
    }

    private String cache() {
        return folder.resolve("cache").toString();
    }

    private static void assertNoKey(String text) {
        var bytes = KEY.getBytes(StandardCharsets.UTF_8);
        assertThat(text.contains(KEY)).isFalse();
        assertThat(text.contains("sk-planted-canary%2F0123456789%2Babcdef")).isFalse();
        assertThat(text.contains(HexFormat.of().formatHex(bytes))).isFalse();
        assertThat(text.contains(HexFormat.of().withUpperCase().formatHex(bytes)))
                .isFalse();
        assertThat(text.contains(Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                .isFalse();
        assertThat(text.contains(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isFalse();
    }
}
