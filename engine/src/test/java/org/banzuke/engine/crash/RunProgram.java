package org.banzuke.engine.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.api.Cancellation;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.engine.Evaluation;
import org.banzuke.engine.ProgressListener;
import org.banzuke.engine.Workspace;
import org.banzuke.io.RealDisk;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.testkit.model.FakeModel;
import org.banzuke.testkit.model.FakeTask;

/** The program that is killed: {@code WORKSPACE SAMPLES FILE}, with a model that appends each call to the file. */
public final class RunProgram {
    private RunProgram() {}

    /** Runs, or goes on with what an earlier one left. */
    public static void main(String[] arguments) {
        var task = new FakeTask("talk", Integer.parseInt(arguments[1]), 2);
        run(Path.of(arguments[0]), costly(Path.of(arguments[2])), task);
    }

    /** Returns a model that appends each call to a file. */
    static LanguageModel costly(Path file) {
        return FakeModel.answering("A").inBatches(4, 2).countingIn(file).taking(Duration.ofMillis(2));
    }

    /** Runs or goes on with the one run of a workspace. */
    static RunResults run(Path workspace, LanguageModel model, FakeTask task) {
        var world = new Workspace(workspace, new RealDisk(), () -> Instant.EPOCH, new SplittableRandom(1));
        var manifest = RunManifests.named(
                "test",
                Instant.EPOCH,
                "fake",
                model.identity(),
                Optional.empty(),
                List.of(task.description()),
                RunSettings.defaults(),
                new RunManifest.Sources(List.of(), List.of(), List.of()));
        return new Evaluation(world).run(manifest, model, List.of(task), ProgressListener.SILENT, new Cancellation());
    }
}
