package org.banzuke.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.banzuke.api.EvalException;
import org.banzuke.cli.view.ResultsTree;
import org.banzuke.cli.view.ResultsView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke run}. */
@Command(
        name = "run",
        description = "Evaluates a model on tasks.",
        footer = {
            "",
            "Example: banzuke run --model llama:tiny --suite tiny-world --html report.html",
            "Exit codes: 0 done, 1 done with failures, 2 usage, 3 model, 4 data or storage, 130 interrupted."
        })
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "llama:tiny, llama:FILE.gguf, openai:NAME?base_url=URL, baseline:random, replay:RUN, …")
    String model = "";

    @Mixin
    TaskOptions options = new TaskOptions();

    @Mixin
    BudgetOptions limits = new BudgetOptions();

    @Option(names = "--dry-run", description = "Say what would be asked, and ask nothing.")
    boolean dryRun;

    @Mixin
    ReportOption report = new ReportOption();

    @Option(names = "--json", description = "Results as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        var sources = options.sources();
        var settings = Catalog.prescribed(sources.tasks(), options.settings());
        var names = Catalog.of(sources, root).expand(sources.tasks());
        if (dryRun) {
            report.refuse("--dry-run");
            return new DryRun(root).run(model, names, settings, sources, json);
        }
        report.check();
        var evaluations = new Evaluations(root, limits.budget());
        var done = reported(root, evaluations, () -> evaluations.run(model, names, settings, sources));
        if (json) {
            root.json(ResultsTree.of(done.manifest(), done.results()));
        } else {
            root.data(new ResultsView(root.styles()).text(done.manifest(), done.results()));
            root.talk("Next: banzuke samples " + done.manifest().id()
                    + " --wrong · banzuke board · banzuke compare RUN RUN");
        }
        write(root, done);
        return evaluations.finish(done);
    }

    private void write(RootCommand root, Evaluations.Done done) {
        report.write(
                root,
                page -> page.run(
                        done.manifest(), done.results(), run -> root.runs().resolve(run.toString())));
    }

    /** A run that breaks off gets the page that was asked for too, if there is something to show. */
    private Evaluations.Done reported(RootCommand root, Evaluations evaluations, Supplier<Evaluations.Done> work) {
        try {
            return work.get();
        } catch (EvalException broken) {
            try {
                evaluations.soFar().ifPresent(done -> write(root, done));
            } catch (EvalException e) {
                root.talk(String.valueOf(e.getMessage()));
            }
            throw broken;
        }
    }
}
