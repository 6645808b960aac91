package org.banzuke.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P6: the disk, or a quota, fills up at random points, is freed, and the run goes on; between, it may be read-only, or handles few. */
@Tag("reliability")
class FullDiskTest {
    private static final int SAMPLES = 600;
    private static final String PROMISE = "P6";
    private static final String FULL =
            "a tmpfs of 4 to 64 MiB filled while `run` makes 600 calls, freed, gone on with; now and then read-only,"
                    + " or 64 file handles: nothing torn, nothing kept lost or asked again, numbers and samples equal an"
                    + " unbroken run's";
    private static final String QUOTA = "the same by a quota of btrfs (EDQUOT)";

    private static final double NANOS = 1e9;
    private static final long CHECK_NANOS = 2_000_000;

    @TempDir
    private Path folder;

    private int fills;
    private int readOnly;
    private int fewHandles;
    private long repeated;
    private long stated;
    private double slowest;
    private Path errors = Path.of("");

    /** Where the program runs out of space. */
    private interface Place {
        Optional<SmallDisk> mount(String name, int mebibytes) throws IOException;
    }

    @Test
    void fullDiskTearsNothing() throws IOException {
        var trials = Trials.of(FullDiskTest.class, 5, 100, 20261201);

        var wrong = tried(trials, FULL, "no file system of its own can be mounted here", this::tmpfs);

        assertThat(wrong).isEmpty();
        assertThat(fills).isGreaterThanOrEqualTo(trials.count());
    }

    @Test
    void spentQuotaTearsNothing() throws IOException {
        var trials = Trials.of(FullDiskTest.class, 0, 20, 20261204);
        Assumptions.assumeTrue(trials.count() > 0, "skipped: made at night only");

        var wrong = tried(trials, QUOTA, "a quota needs root, and the programs of btrfs", this::btrfs);

        assertThat(wrong).isEmpty();
        assertThat(fills).isGreaterThanOrEqualTo(trials.count());
    }

    private Optional<SmallDisk> tmpfs(String name, int mebibytes) throws IOException {
        return SmallDisk.mount(Files.createDirectories(folder.resolve(name + "-disk")), mebibytes);
    }

    private Optional<SmallDisk> btrfs(String name, int mebibytes) throws IOException {
        return SmallDisk.quota(
                folder.resolve(name + ".btrfs"), Files.createDirectories(folder.resolve(name + "-disk")), mebibytes);
    }

    private List<String> tried(Trials trials, String scenario, String unless, Place place) throws IOException {
        var wrong = new ArrayList<String>();
        try (var runs = new EndpointRuns(folder, SAMPLES, Duration.ofMillis(5))) {
            for (var trial = 0; trial < trials.count(); trial++) {
                for (var what : fillAndFinish(runs, place, "full" + trial, trials.random(trial))) {
                    wrong.add(trials.replay(trial) + ": " + what);
                }
            }
        } catch (NoDisk _) {
            trials.report(Observed.skipped(PROMISE, scenario, unless));
            Assumptions.abort("skipped: " + unless);
        }
        trials.report(Observed.in(fills, PROMISE, scenario, wrong.size())
                .repeats(repeated, stated)
                .figure("tries on a read-only disk", readOnly)
                .figure("tries with few handles", fewHandles)
                .figure("most seconds from full to the end", slowest));
        return wrong;
    }

    private List<String> fillAndFinish(EndpointRuns runs, Place place, String name, SplittableRandom random)
            throws IOException {
        runs.asked().forget();
        var wrong = new ArrayList<String>();
        var kept = new KeptAnswers(runs);
        errors = folder.resolve(name + "-errors");
        var size = 4 << random.nextInt(5);
        try (var disk = place.mount(name, size).orElseThrow(NoDisk::new)) {
            for (var round = 0; round < 2; round++) {
                var before = runs.asked().total();
                wrong.addAll(fillOnce(runs, disk, before + random.nextInt(1, SAMPLES / 2)));
                wrong.addAll(kept.check(copy(runs, disk, name)));
                if (round == 0 && random.nextBoolean()) {
                    wrong.addAll(tryReadOnly(runs, disk));
                }
                disk.run("rm -f filler");
                if (round == 1 && random.nextBoolean()) {
                    tryWithFewHandles(runs, disk);
                    wrong.addAll(kept.check(copy(runs, disk, name)));
                }
            }
            copy(runs, disk, name);
        }
        var ending = Ending.of(runs, name, kept);
        wrong.addAll(ending.wrong());
        repeated += ending.repeated();
        stated += ending.stated();
        return wrong;
    }

    /** Fills the disk when so many calls were made, and waits for the program's end. */
    private List<String> fillOnce(EndpointRuns runs, SmallDisk disk, long calls) throws IOException {
        disk.run(program(runs, disk, "") + " & child=$!");
        while (runs.asked().total() < calls && disk.run("kill -0 $child").code() == 0) {
            LockSupport.parkNanos(CHECK_NANOS);
        }
        var began = System.nanoTime();
        disk.run("cat /dev/zero >filler");
        var done = disk.run("wait $child");
        slowest = Math.max(slowest, (System.nanoTime() - began) / NANOS);
        var told = Files.readString(errors);
        if (done.code() == ExitCode.DONE) {
            return List.of();
        }
        fills++;
        if (done.code() != ExitCode.DATA || !told.contains("Maybe ") || told.contains("\tat ")) {
            return List.of("exit code " + done.code() + " on a full disk: " + told);
        }
        return List.of();
    }

    private List<String> tryReadOnly(EndpointRuns runs, SmallDisk disk) throws IOException {
        readOnly++;
        var before = runs.asked().total();
        disk.run("mount -o remount,ro .");
        var done = disk.run(program(runs, disk, ""));
        disk.run("mount -o remount,rw .");
        var told = Files.readString(errors);
        return done.code() == ExitCode.DATA
                        && told.contains("Maybe ")
                        && runs.asked().total() == before
                ? List.of()
                : List.of("exit code " + done.code() + " on a read-only disk: " + told);
    }

    /** So few that the Java machine itself may not get up: what counts is what is left behind. */
    private void tryWithFewHandles(EndpointRuns runs, SmallDisk disk) throws IOException {
        fewHandles++;
        disk.run(program(runs, disk, "ulimit -n 64; "));
    }

    private String program(EndpointRuns runs, SmallDisk disk, String limit) throws IOException {
        return disk.program(runs, limit, folder.resolve("output"), errors);
    }

    /** Copies the workspace to where it can be read, and gone on with, from here. */
    private static String copy(EndpointRuns runs, SmallDisk disk, String name) throws IOException {
        var to = runs.workspace(name);
        disk.run("rm -rf '" + to + "'; cp -a ws '" + to + "'");
        return name;
    }
}
