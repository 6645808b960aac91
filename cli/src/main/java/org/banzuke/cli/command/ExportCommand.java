package org.banzuke.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunManifest;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;
import org.banzuke.cli.export.ExportFolder;
import org.banzuke.cli.export.lmeval.LmEvalExport;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.Figures;
import org.banzuke.engine.Evaluation;
import org.banzuke.io.Nearest;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke export}. */
@Command(
        name = "export",
        description = "Writes a run as files of other programs: lm-eval's results and samples, Parquet, CSV.",
        footer = {"", "Example: banzuke export latest --format parquet --out tables"})
final class ExportCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("lm-eval", "parquet", "csv");

    @ParentCommand
    @Nullable
    RootCommand parent;

    @Parameters(index = "0", paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.")
    String run = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "lm-eval (results_*.json and samples_*.jsonl of 0.4.13), parquet or csv (samples and scores).")
    String format = "";

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where; made if it is not there.")
    Path out = Path.of("");

    @Option(names = "--force", description = "Replace files that are there (default: refuse).")
    boolean force;

    @Option(names = "--json", description = "What was written, as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        var reader = root.runs().resolve(run);
        var results = new Evaluation(root.workspace()).results(reader);
        warn(root, reader.manifest(), results);
        var folder = new ExportFolder(out, force);
        var files = switch (format) {
            case "csv" -> folder.tables(reader, ExportFolder.Format.CSV);
            case "parquet" -> folder.tables(reader, ExportFolder.Format.PARQUET);
            case "lm-eval" -> lmEval(root, reader, results, folder);
            default ->
                throw new EvalException(
                        EvalErrorCode.USAGE, "Format " + format + " is unknown." + Nearest.maybe(format, FORMATS));
        };
        tell(root, reader.manifest(), results, files);
        return ExitCode.DONE;
    }

    private static void warn(RootCommand root, RunManifest manifest, RunResults results) {
        if (results.state() != RunState.FINISHED) {
            root.talk("Run " + manifest.id() + " is not finished ("
                    + results.state().name().toLowerCase(Locale.ROOT)
                    + "): what is exported lacks samples. Maybe go on first: banzuke runs resume " + manifest.id());
        }
    }

    private static List<Path> lmEval(RootCommand root, RunReader reader, RunResults results, ExportFolder folder) {
        var failed = results.tasks().stream()
                .flatMap(task -> task.figures().stream().limit(1))
                .mapToInt(figure -> figure.counts().failed())
                .sum();
        if (failed > 0) {
            root.talk(Figures.count(failed) + " samples without a response or score are left out: lm-eval knows none.");
        }
        var manifest = reader.manifest();
        return new LmEvalExport(reader, results, task -> document(root, manifest, task)).write(folder);
    }

    /** The log does not hold documents; they come from the data where it is still the same. */
    private static Optional<Task> document(RootCommand root, RunManifest manifest, TaskDescription task) {
        try {
            var opened = Catalog.of(manifest.sources(), root)
                    .open(task.name(), manifest.settings(), manifest.chatTemplate());
            if (opened.description().hash().equals(task.hash())) {
                return Optional.of(opened);
            }
            root.talk("Task " + task.name() + " is not what it was; its documents are left empty.");
        } catch (EvalException e) {
            root.talk("Task " + task.name() + " cannot be opened; its documents are left empty. " + e.getMessage());
        }
        return Optional.empty();
    }

    private void tell(RootCommand root, RunManifest manifest, RunResults results, List<Path> files) {
        if (json) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("run", manifest.id().toString());
            tree.put("state", results.state().name().toLowerCase(Locale.ROOT));
            tree.put("format", format);
            tree.put("files", files.stream().map(Path::toString).toList());
            root.json(tree);
            return;
        }
        files.forEach(file -> root.data(file.toString()));
    }
}
