package org.banzuke.cli.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.api.MetricSpec;
import org.banzuke.board.RunScores;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.SampleTree;
import org.banzuke.cli.view.SampleView;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.read.SampleRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke samples}. */
@Command(
        name = "samples",
        description = "Shows what a model was asked, what it answered, and what that scored.",
        footer = {"", "Example: banzuke samples latest --wrong"})
final class SamplesCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Parameters(index = "0", paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.")
    String run = "";

    @Option(names = "--wrong", description = "Only samples with an answer and no point.")
    boolean wrong;

    @Option(names = "--no-answer", description = "Only responses without an extractable answer.")
    boolean noAnswer;

    @Option(names = "--failed", description = "Only samples without a response.")
    boolean failed;

    @Option(names = "--id", paramLabel = "TASK/KEY", description = "Only this sample.")
    @Nullable
    String id;

    @Option(names = "--task", paramLabel = "NAME", description = "Only this task.")
    @Nullable
    String task;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most N samples (default: ${DEFAULT-VALUE}; with --json all).")
    int limit;

    @Option(names = "--salvage", description = "Of a damaged log, read the intact beginning.")
    boolean salvage;

    @Option(names = "--json", description = "One JSON object a line on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        var reader = Salvaging.reader(root, run, salvage);
        var view = new SampleView(root.styles());
        var headlines = new HashMap<String, MetricSpec>();
        reader.manifest().tasks().forEach(it -> headlines.put(it.name(), RunScores.headline(it)));
        try (var samples = reader.samples()) {
            var chosen = samples.filter(sample -> wanted(sample, headlines));
            if (json) {
                chosen.forEach(sample -> root.data(StrictJson.write(SampleTree.of(sample))));
                return ExitCode.DONE;
            }
            var shown = chosen.limit(limit)
                    .peek(sample -> root.data(view.text(sample)))
                    .count();
            root.talk(
                    shown == 0
                            ? "No such sample in run " + reader.manifest().id() + "."
                            : "\n" + shown + " shown" + (shown == limit ? "; --limit N shows more." : "."));
            return ExitCode.DONE;
        }
    }

    private boolean wanted(SampleRecord sample, Map<String, MetricSpec> headlines) {
        var metric = Objects.requireNonNull(headlines.get(sample.sample().task()));
        if (id != null && !sample.sample().toString().equals(id)) {
            return false;
        }
        if (task != null && !sample.sample().task().equals(task)) {
            return false;
        }
        var any = !(wrong || noAnswer || failed);
        return any
                || (wrong && sample.wrong(metric))
                || (noAnswer && sample.noAnswer(metric))
                || (failed && sample.failed());
    }
}
