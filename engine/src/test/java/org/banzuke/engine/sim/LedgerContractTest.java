package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.api.Usage;
import org.banzuke.engine.ledger.LedgerKey;
import org.banzuke.engine.ledger.Ledgers;
import org.banzuke.engine.ledger.SqliteLedgers;
import org.banzuke.io.Clockwork;
import org.banzuke.testkit.disk.SimDisk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger promises, of the one in SQLite and of the one that stands in for it on simulated disks. */
@Tag("reliability")
class LedgerContractTest {
    private static final RunId RUN = new RunId("run-1");
    private static final ModelIdentity MODEL = ModelIdentity.of("model", Map.of());

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> bothKeepTheContract() {
        var simulated = new SimLedgers(Lives.WORKSPACE, new SimDisk(new SplittableRandom(1)), Clockwork.REAL);
        var sqlite = new SqliteLedgers(folder, InstantSource.system(), Clockwork.REAL);
        return Stream.of(
                DynamicTest.dynamicTest("SQLite", () -> keepsTheContract(sqlite)),
                DynamicTest.dynamicTest("simulated", () -> keepsTheContract(simulated)));
    }

    private static void keepsTheContract(Ledgers ledgers) {
        var keys = IntStream.range(0, 5).mapToObj(LedgerContractTest::key).toList();
        try (var ledger = ledgers.open(RUN, false)) {
            assertThat(ledger.keeps()).isTrue();
            assertThat(ledger.find(keys)).isEmpty();
            ledger.intend(keys.subList(0, 3));
            ledger.intend(keys.subList(0, 1));
            assertThat(ledger.open()).isEqualTo(3);
            ledger.keep(Map.of(keys.get(1), List.of(answer("one"), answer("two"))));
            assertThat(ledger.open()).isEqualTo(2);
            ledger.keep(Map.of(keys.get(1), List.of(answer("later"))));
        }
        try (var ledger = ledgers.open(RUN, false)) {
            assertThat(ledger.find(keys)).containsOnlyKeys(keys.get(1));
            assertThat(ledger.find(keys).get(keys.get(1))).containsExactly(answer("one"), answer("two"));
            assertThat(ledger.open()).isEqualTo(2);
            assertThat(ledger.owed(_ -> false)).containsOnlyKeys(keys.get(1).hash());
            assertThat(ledger.owed(keys.get(1).hash()::equals)).isEmpty();
        }
        try (var other = ledgers.open(new RunId("run-2"), false)) {
            assertThat(other.open()).isZero();
            assertThat(other.owed(_ -> false)).isEmpty();
            assertThat(other.find(keys)).hasSize(1);
        }
        var audited = new ArrayList<String>();
        assertThat(ledgers.audit((key, sound) -> audited.add(key + sound), audited::add))
                .isEqualTo(1);
        assertThat(audited).containsExactly(keys.get(1).hash() + true);
    }

    private static LedgerKey key(int number) {
        var id = new RequestId(new SampleId("task", Integer.toString(number)), 0, 0, 0);
        var request = new Request.Generate(id, Prompt.of("question " + number), Sampling.greedy(8, List.of()));
        return LedgerKey.of(MODEL, List.of(request));
    }

    private static Response answer(String text) {
        return new Response.Generated(text, List.of(), Response.Finish.STOP, Optional.empty(), new Usage(1, 2, 3));
    }
}
