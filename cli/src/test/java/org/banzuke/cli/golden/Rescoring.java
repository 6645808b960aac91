package org.banzuke.cli.golden;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Answered;
import org.banzuke.api.Outcome;
import org.banzuke.api.Response;
import org.banzuke.api.RunManifest;
import org.banzuke.cli.view.ResultsTree;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.runlog.result.LogPosition;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.tasks.lmeval.LmEvalTasks;

/** Scores a run's only task again with golden texts in the place of texts that may differ. */
record Rescoring(RunManifest manifest) {
    /** Returns what becomes of a sample whose responses were these. */
    Outcome outcome(SampleRecord sample, List<Response> responses) {
        var sources = manifest.sources();
        var task = LmEvalTasks.open(
                        sources.includePaths().stream().map(Path::of).toList(),
                        sources.hubs().stream().map(Path::of).toList(),
                        Optional.empty(),
                        Clock.systemUTC())
                .open(manifest.tasks().getFirst().name(), manifest.settings(), manifest.chatTemplate())
                .orElseThrow();
        var answered = new ArrayList<Answered>();
        for (var i = 0; i < responses.size(); i++) {
            answered.add(new Answered(sample.asked().get(i).request(), responses.get(i)));
        }
        try (var samples = task.samples()) {
            var asked = samples.filter(it -> it.id().equals(sample.sample())).findFirst();
            return task.score(asked.orElseThrow(), answered);
        }
    }

    /** Returns the numbers of a run that ends in these outcomes. */
    Tree results(List<SampleRecord> samples, Map<Integer, Outcome> replaced) {
        var fold = new RunFold(manifest);
        for (var sample : samples) {
            var outcome = replaced.getOrDefault(sample.index(), sample.outcome());
            fold.accept(new Event.Concluded(sample.index(), sample.target(), sample.cluster(), outcome));
        }
        return Tree.of(ResultsTree.of(
                manifest,
                new RunResults(
                        manifest.id(),
                        RunState.FINISHED,
                        LogPosition.START,
                        fold.totals(),
                        fold.results(),
                        fold.flags())));
    }
}
