package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.RunId;
import org.banzuke.engine.ledger.SqliteLedgers;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.io.Clockwork;
import org.banzuke.io.Sha256;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed that found a fault finds it again: it decides the threads' order, the network's transcript, and every byte of the log. */
@Tag("reliability")
class ReplayTest {
    private static final List<Fault> FAULTS =
            List.of(Fault.STATUS_429_FOR_A_MINUTE, Fault.STATUS_503_UNTIL_DATE, Fault.RESET, Fault.SILENT);

    private static final List<SimTask> TASKS = List.of(new SimTask("talk", 30));

    @TempDir
    private Path folder;

    @Test
    void oneSeedIsOneOrderOfEventsAndAnotherSeedIsAnother() {
        var trials = Trials.of(ReplayTest.class, 5, 50, 1);
        var orders = new HashSet<String>();
        for (var trial = 0; trial < trials.count(); trial++) {
            var seed = trials.seed(trial);
            var order = order(seed);
            assertThat(order(seed)).as(trials.replay(trial)).isEqualTo(order);
            orders.add(order);
        }
        assertThat(orders).hasSize(trials.count());
    }

    @Test
    void theLedgerInSqliteTakesPartInOneOrderToo() throws IOException {
        var trials = Trials.of(ReplayTest.class, 3, 30, 100);
        for (var trial = 0; trial < trials.count(); trial++) {
            var order = withSqlite(trials.seed(trial), Files.createDirectory(folder.resolve(trial + "a")));
            assertThat(withSqlite(trials.seed(trial), Files.createDirectory(folder.resolve(trial + "b"))))
                    .as(trials.replay(trial))
                    .isEqualTo(order);
        }
    }

    private static String withSqlite(long seed, Path folder) {
        // loading the driver asks another program for the machine, and waits for it outside this world
        new SqliteLedgers(folder, InstantSource.system(), Clockwork.REAL)
                .open(new RunId("before"), false)
                .close();
        var lives = new Lives(seed, TASKS, "max_concurrent=8", habits(seed), Optional.of(folder));
        var life = lives.live();
        assertThat(lives.verify().findings()).isEmpty();
        return life.trace() + life.asked() + log(lives);
    }

    /** Returns a hash over two lives: one that loses power, and the next. */
    private static String order(long seed) {
        var lives = new Lives(seed, TASKS, "max_concurrent=8", habits(seed));
        lives.live(world -> world.haltAfter(300), Budget.NONE);
        lives.live();
        var traces = lives.lives().stream().map(Life::trace).toList();
        return Sha256.of(traces + lives.net().asked().toString() + log(lives));
    }

    private static Habits habits(long seed) {
        return Habits.USUAL
                .answering(SimTask::answer)
                .taking(Duration.ofMillis(200))
                .failing(FaultPlan.seeded(seed, 0.2, FAULTS));
    }

    private static String log(Lives lives) {
        try {
            return new String(lives.disk().read(lives.run().files().log()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
