package org.banzuke.cli.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.api.Cancellation;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.api.Usage;
import org.banzuke.board.RunScores;
import org.banzuke.engine.Evaluation;
import org.banzuke.engine.ProgressListener;
import org.banzuke.engine.Workspace;
import org.banzuke.engine.schedule.Retries;
import org.banzuke.io.RealDisk;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.Runs;
import org.banzuke.testkit.model.FakeModel;

/** Makes runs of made-up models and tasks in a folder. */
public record FakeRuns(Path folder) {
    public static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    /** Returns a model that gives these texts by the position of the sample, and begins anew behind the last. */
    public static FakeModel answering(List<String> texts) {
        return FakeModel.answering(request -> switch (request) {
                    case Request.Generate it ->
                        new Response.Generated(
                                texts.get(Integer.parseInt(it.id().sample().key()) % texts.size()),
                                List.of(),
                                Response.Finish.STOP,
                                Optional.empty(),
                                Usage.NONE);
                    case Request.Loglikelihood _, Request.RollingLoglikelihood _, Request.Embed _ ->
                        throw new IllegalArgumentException("not asked");
                })
                .free();
    }

    /** Evaluates, and returns the run. */
    public RunReader run(String name, LanguageModel model, Task... tasks) {
        return run(name, model, new Cancellation(), tasks);
    }

    /** Evaluates until the work is done or cancelled, and returns the run. */
    public RunReader run(String name, LanguageModel model, Cancellation cancellation, Task... tasks) {
        var manifest = RunManifests.named(
                "test",
                NOW,
                name,
                model.identity(),
                Optional.empty(),
                List.of(tasks).stream().map(Task::description).toList(),
                RunSettings.defaults(),
                new RunManifest.Sources(List.of("of a test"), List.of(), List.of()));
        evaluation().run(manifest, model, List.of(tasks), ProgressListener.SILENT, cancellation);
        return new Runs(folder, new RealDisk()).resolve(manifest.id().toString());
    }

    /** Returns a run's scores. */
    RunScores scores(RunReader run) {
        return RunScores.read(run, evaluation().results(run));
    }

    public Evaluation evaluation() {
        var random = new SplittableRandom(1);
        var retries = new Retries(3, Duration.ofNanos(1), Duration.ofNanos(1), random);
        return new Evaluation(new Workspace(folder, new RealDisk(), () -> NOW, random), retries);
    }
}
