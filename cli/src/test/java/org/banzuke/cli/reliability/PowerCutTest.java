package org.banzuke.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P3: the power fails. The workspace lies on ext4 in a file; the program is halted, the file copied as it is, and the copy mounted:
 * what the file system had not written yet is gone. Shows neither a device that reorders writes nor one that lies.
 */
@Tag("reliability")
class PowerCutTest {
    private static final int SAMPLES = 600;
    private static final String SCENARIO =
            "ext4 in a file copied while `run` is halted (power cut), mounted, gone on with: every answer kept before"
                    + " the next call was sent is there and never asked again, each progress shown was on disk, numbers"
                    + " and samples equal an unbroken run's";
    private static final long CHECK_NANOS = 500_000;

    @TempDir
    private Path folder;

    private int cuts;
    private int unreadable;
    private long repeated;
    private long stated;

    @Test
    void powerCutLosesNothingKept() throws IOException {
        var trials = Trials.of(PowerCutTest.class, 0, 50, 20261203);
        Assumptions.assumeTrue(trials.count() > 0, "skipped: made at night only");
        var wrong = new ArrayList<String>();
        try (var runs = new EndpointRuns(folder, SAMPLES, Duration.ofMillis(5))) {
            for (var trial = 0; trial < trials.count(); trial++) {
                for (var what : cutAndFinish(runs, "cut" + trial, trials.random(trial))) {
                    wrong.add(trials.replay(trial) + ": " + what);
                }
            }
        } catch (NoDisk _) {
            trials.report(Observed.skipped("P3", SCENARIO, "a file can be mounted by root only"));
            Assumptions.abort("skipped: a file can be mounted by root only");
        }
        trials.report(Observed.in(cuts, "P3", SCENARIO, wrong.size())
                .repeats(repeated, stated)
                .figure("images that could not be mounted", unreadable));

        assertThat(wrong).isEmpty();
        assertThat(cuts).isGreaterThan(trials.count() / 2);
    }

    /** What a program was seen to have done when the power failed. */
    private record Cut(long calls, long shown) {}

    private List<String> cutAndFinish(EndpointRuns runs, String name, SplittableRandom random) throws IOException {
        runs.asked().forget();
        var after = folder.resolve(name + "-after.ext4");
        var cut = cut(runs, name, after, random);
        if (!recovered(after, name, runs)) {
            unreadable++;
            return List.of("the image cannot be mounted");
        }
        Files.delete(after);
        var kept = new KeptAnswers(runs);
        var wrong = new ArrayList<>(kept.check(name));
        if (kept.size() < cut.calls() - EndpointRuns.IN_FLIGHT) {
            wrong.add("of " + cut.calls() + " calls " + kept.size() + " answers were kept");
        }
        if (cut.shown() > runs.done(name)) {
            wrong.add(cut.shown() + " samples were shown as done, " + runs.done(name) + " are");
        }
        var ending = Ending.of(runs, name, kept);
        wrong.addAll(ending.wrong());
        repeated += ending.repeated();
        stated += ending.stated();
        return wrong;
    }

    /** Runs the program on a new file system and leaves a copy of it as it was at a random instant. */
    private Cut cut(EndpointRuns runs, String name, Path after, SplittableRandom random) throws IOException {
        var image = folder.resolve(name + ".ext4");
        var errors = folder.resolve(name + ".err");
        try (var disk = SmallDisk.loop(image, mount()).orElseThrow(NoDisk::new)) {
            disk.run(disk.program(runs, "", folder.resolve("output"), errors) + " & child=$!");
            var wanted = random.nextInt(1, SAMPLES);
            while (runs.asked().total() < wanted && disk.run("kill -0 $child").code() == 0) {
                LockSupport.parkNanos(CHECK_NANOS);
            }
            LockSupport.parkNanos(random.nextInt(5_000_000));
            cuts += disk.run("kill -STOP $child").code() == 0 ? 1 : 0;
            var cut = new Cut(runs.asked().total(), EndpointRuns.shown(errors));
            disk.run("cp --sparse=always '" + image + "' '" + after + "'");
            disk.run("kill -KILL $child; wait $child; cd /; umount '" + mount() + "'");
            return cut;
        } finally {
            Files.deleteIfExists(image);
        }
    }

    private boolean recovered(Path image, String name, EndpointRuns runs) throws IOException {
        try (var disk = SmallDisk.loop(image, mount()).orElse(null)) {
            return disk != null
                    && disk.run("cp -a ws '" + runs.workspace(name) + "'; cd /; umount '" + mount() + "'")
                                    .code()
                            == 0;
        }
    }

    private Path mount() throws IOException {
        return Files.createDirectories(folder.resolve("mount"));
    }
}
