package org.banzuke.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunManifest;
import org.banzuke.cli.export.CsvTable;
import org.banzuke.cli.export.ExportFile;
import org.banzuke.cli.export.Headlines;
import org.banzuke.cli.export.SampleTable;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.SampleTree;
import org.banzuke.cli.view.SampleView;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.read.SampleRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke samples}. */
@Command(
        name = "samples",
        description = "Shows what a model was asked, what it answered, and what that scored.",
        footer = {"", "Example: banzuke samples latest --wrong", "Example: banzuke samples latest --csv samples.csv"})
final class SamplesCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final String STANDARD_OUTPUT = "-";

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
            description = "At most N samples (default: " + SHOWN + "; with --json or --csv all).")
    @Nullable
    Integer limit;

    @Option(names = "--salvage", description = "Of a damaged log, read the intact beginning.")
    boolean salvage;

    @ArgGroup
    Form form = new Form();

    /** What the samples are printed as. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object a line on standard output.")
        boolean json;

        @Option(
                names = "--csv",
                paramLabel = "FILE",
                arity = "0..1",
                fallbackValue = STANDARD_OUTPUT,
                description = "A table as CSV, one row a sample, in FILE (default: on standard output).")
        @Nullable
        String csv;
    }

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        var reader = Salvaging.reader(root, run, salvage);
        var headlines = Headlines.of(reader.manifest()).byTask();
        try (var samples = reader.samples()) {
            var chosen = samples.filter(sample -> wanted(sample, headlines));
            if (form.csv != null) {
                csv(root, reader.manifest(), limit == null ? chosen : chosen.limit(limit), form.csv);
            } else if (form.json) {
                (limit == null ? chosen : chosen.limit(limit))
                        .forEach(sample -> root.data(StrictJson.write(SampleTree.of(sample))));
            } else {
                show(root, reader.manifest(), chosen, limit == null ? SHOWN : limit);
            }
            return ExitCode.DONE;
        }
    }

    private static void csv(RootCommand root, RunManifest manifest, Stream<SampleRecord> samples, String file) {
        var table = SampleTable.of(manifest);
        if (!file.equals(STANDARD_OUTPUT)) {
            new ExportFile(Path.of(file)).write(out -> CsvTable.write(table, samples, out));
            return;
        }
        try {
            CsvTable.write(table, samples, root.surroundings().out());
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "Standard output cannot be written (" + e + "). Maybe name a file: --csv FILE.",
                    e);
        }
    }

    private static void show(RootCommand root, RunManifest manifest, Stream<SampleRecord> samples, int most) {
        var view = new SampleView(root.styles());
        var shown =
                samples.limit(most).peek(sample -> root.data(view.text(sample))).count();
        root.talk(
                shown == 0
                        ? "No such sample in run " + manifest.id() + "."
                        : "\n" + shown + " shown" + (shown == most ? "; --limit N shows more." : "."));
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
