package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole runs of 1,200 calls against a server that may change its model: specs/reliability-and-security.md 1.3. */
class CanaryRunTest {
    private static final int SAMPLES = 1_200;
    private static final String TASK = """
            task: counting
            dataset_path: json
            dataset_kwargs: {data_files: {test: rows.jsonl}}
            test_split: test
            output_type: generate_until
            doc_to_text: "{{question}}"
            doc_to_target: answer
            generation_kwargs: {until: ["\\n"], max_gen_toks: 8}
            metric_list: [{metric: exact_match, aggregation: mean, higher_is_better: true}]
            """;
    /** Asked at the start twice, after 500 and 1,000 calls, and at the end. */
    private static final int CANARIES = 8 * 5;

    @TempDir
    Path folder;

    @TempDir
    Path tasks;

    @BeforeEach
    void writeTask() throws IOException {
        Files.writeString(
                tasks.resolve("rows.jsonl"),
                IntStream.range(0, SAMPLES)
                        .mapToObj(i -> "{\"question\": \"Count to " + i + "\", \"answer\": \"" + i + "\"}\n")
                        .collect(Collectors.joining()));
        Files.writeString(tasks.resolve("counting.yaml"), TASK);
    }

    @Test
    void aModelThatStaysIsWatchedUnscoredAndCounted() {
        try (var server = FakeServer.start(Habits.USUAL)) {
            var session = run(server, "&price=1/2");
            assertThat(session.code()).as(session.err()).isZero();
            var results = session.json();
            assertThat(results.tree("usage").whole("requests")).isEqualTo(SAMPLES);
            assertThat(results.tree("usage").whole("canaries")).isEqualTo(CANARIES);
            assertThat(results.list("flags")).isEmpty();
            assertThat(Tree.of(results.list("figures").getFirst()).whole("planned"))
                    .isEqualTo(SAMPLES);
            assertThat(server.calls() - 1).isEqualTo(SAMPLES + CANARIES);
            assertThat(server.distinctKeys() - 1).isEqualTo(SAMPLES + CANARIES);
            assertThat(terminal().type("doctor", "--verify").code()).isZero();
            assertThat(terminal().type("samples", "latest", "--json").out().lines())
                    .hasSize(SAMPLES);
        }
    }

    /** The call is one of all calls, canaries included. While a round is asked, twice at most, the other calls in flight go on. */
    @ParameterizedTest
    @CsvSource({"30, 1", "777, 1", "30, 4", "500, 4", "777, 4", "1100, 4"})
    void aSwapIsFlaggedWithinFiveHundredCalls(int swap, int inFlight) {
        try (var server = swapping(swap, text -> "quite " + text)) {
            var session = run(server, "&max_concurrent=" + inFlight);
            assertThat(session.code()).isEqualTo(ExitCode.DONE_WITH_FAILURES);
            assertThat(session.err()).contains("Flagged. Another model answered between calls");
            var results = session.json();
            assertThat(results.flag("publishable")).isFalse();
            assertThat(results.list("flags")).hasSize(1);
            var flag = Tree.of(results.list("flags").getFirst());
            assertThat(flag.text("kind")).isEqualTo("IDENTITY_CHANGED");
            assertThat(Long.parseLong(flag.text("after_call"))).isBetween(swap - 550L, (long) swap);
            assertThat(Long.parseLong(flag.text("by_call"))).isBetween(swap - 60L, swap + 510L + (inFlight - 1) * 20L);
        }
    }

    @Test
    void aFlaggedRunIsFlaggedWhereverItIsReadAndOnNoBoard() throws IOException {
        try (var server = swapping(700, text -> "quite " + text)) {
            var run = run(server, "").json().text("run");
            var terminal = terminal();
            assertThat(terminal.type("runs", "show", run).out()).contains("Flagged. Another model answered");
            var page = folder.resolve("report.html");
            var board = terminal.type("board", run, "--html", page.toString());
            assertThat(board.out()).as(board.err()).contains("Withheld", "another model answered a part of it");
            assertThat(Files.readString(page)).contains("is flagged. Another model answered");
            assertThat(terminal.type("compare", run, run).out()).contains("Another model answered");
            var rescored = terminal.type("rescore", run);
            assertThat(rescored.out()).as(rescored.err()).contains("Flagged. Another model answered");
            assertThat(terminal.type("runs", "show", "latest", "--json").json().flag("publishable"))
                    .as("a re-scored run keeps the flag")
                    .isFalse();
            var replayed = terminal.type(
                    "run", "--model", "replay:" + run, "--tasks", "counting", "--include-path", tasks.toString());
            assertThat(replayed.err()).contains("Flagged. Another model answered");
            var replay = terminal.type("runs", "show", "latest", "--json").json();
            assertThat(replay.flag("publishable"))
                    .as("a replayed run keeps the flag")
                    .isFalse();
            assertThat(replay.list("flags"))
                    .as("with the calls of the run that was flagged")
                    .isEqualTo(
                            terminal.type("runs", "show", run, "--json").json().list("flags"));
        }
    }

    @Test
    void aModelWhoseProbabilitiesAloneMoveIsFlagged() {
        try (var server = FakeServer.start(Habits.USUAL.failing(FaultPlan.from(700, Fault.OTHER_PROBABILITIES)))) {
            var session = run(server, "");
            assertThat(session.json().list("flags")).hasSize(1);
            assertThat(session.json().flag("publishable")).isFalse();
        }
    }

    @Test
    void canariesCanBeLeftOutAndSmallRunsHaveNone() {
        try (var server = swapping(200, text -> "quite " + text)) {
            var session = run(server, "&canaries=no");
            assertThat(session.code()).isZero();
            assertThat(session.json().tree("usage").whole("canaries")).isZero();
        }
        try (var server = FakeServer.start(Habits.USUAL)) {
            var session = terminal().type(arguments(server, "", "--limit", "99", "--json"));
            assertThat(session.json().tree("usage").whole("canaries")).isZero();
        }
    }

    @Test
    void theDryRunSaysHowManyThereWillBe() {
        try (var server = FakeServer.start(Habits.USUAL)) {
            var plain = terminal().type(arguments(server, "&price=1/2", "--dry-run"));
            assertThat(plain.out()).contains(CANARIES + " canaries").contains("canaries=no");
            var json = terminal().type(arguments(server, "&canaries=no", "--dry-run", "--json"));
            assertThat(json.json().whole("canaries")).isZero();
        }
    }

    @Test
    void aFingerprintThatChangesIsFlaggedAndSoAreAnswersOfACache() {
        var habits = Habits.USUAL.failing(FaultPlan.from(300, Fault.OTHER_FINGERPRINT));
        try (var server = FakeServer.start(habits)) {
            var session = run(server, "");
            assertThat(session.err()).contains("system_fingerprint changed");
            assertThat(session.json().flag("publishable")).isFalse();
        }
        try (var server = FakeServer.start(Habits.USUAL.failing(FaultPlan.at(300, Fault.AGED)))) {
            var session = new Terminal(folder.resolve("aged"), environment()).type(arguments(server, "", "--json"));
            assertThat(session.err()).contains("Suspicious: answers came from a cache");
            assertThat(session.json().flag("publishable")).isTrue();
        }
    }

    @Test
    void aServerThatAnswersNoCanaryIsAskedOneRoundOnly() {
        FaultPlan faults = call -> call >= 1 && call < 17 ? Optional.of(Fault.STATUS_400) : Optional.<Fault>empty();
        var habits = Habits.USUAL.failing(faults);
        try (var server = FakeServer.start(habits)) {
            var session = run(server, "");
            assertThat(session.json().tree("usage").whole("canaries")).isEqualTo(8);
        }
    }

    /** The server changes its model at a call, counted from the first call to the model. */
    private static FakeServer swapping(int at, Function<String, String> other) {
        var calls = new AtomicInteger();
        return FakeServer.start(Habits.USUAL.answering(prompt -> {
            var text = "answer " + Math.floorMod(prompt.hashCode(), 1000);
            return calls.getAndIncrement() < at ? text : other.apply(text);
        }));
    }

    private Terminal.Session run(FakeServer server, String options) {
        return terminal().type(arguments(server, options, "--json"));
    }

    private String[] arguments(FakeServer server, String options, String... more) {
        var fixed = new String[] {
            "run", "--model", server.modelName() + options, "--tasks", "counting", "--include-path", tasks.toString()
        };
        return Stream.of(fixed, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private Terminal terminal() {
        return new Terminal(folder.resolve("w"), environment());
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }
}
