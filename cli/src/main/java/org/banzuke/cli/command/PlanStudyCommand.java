package org.banzuke.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Price;
import org.banzuke.board.Comparison;
import org.banzuke.board.StudyPlan;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.StudyView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke plan-study}. */
@Command(
        name = "plan-study",
        description = "Says how many samples a comparison of two models needs to see a difference.",
        footer = {"", "Example: banzuke plan-study --effect 2 --power 0.8 --suite tiny-world"})
final class PlanStudyCommand implements Callable<Integer> {
    private static final List<Integer> REPEATS = List.of(1, 2, 4, 8);

    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(
            names = "--effect",
            required = true,
            paramLabel = "POINTS",
            description = "The difference to be seen, in points of the suite's score.")
    double effect;

    @Option(
            names = "--power",
            paramLabel = "P",
            defaultValue = "0.8",
            description = "How often it is to be seen (default: ${DEFAULT-VALUE}).")
    double power;

    @Option(
            names = "--alpha",
            paramLabel = "P",
            defaultValue = "0.05",
            description =
                    "How often a difference may be seen where there is none, two-sided (default: ${DEFAULT-VALUE}).")
    double alpha;

    @Option(
            names = "--score",
            paramLabel = "POINTS",
            defaultValue = "50",
            description =
                    "Score expected on each task, where no runs are given (default: ${DEFAULT-VALUE}, which needs most).")
    double score;

    @Option(
            names = "--sampling-share",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Share of the noise that comes from drawing answers, 0 to 1; repeats make it smaller (default: 0, as"
                            + " at temperature 0).")
    double samplingShare;

    @Option(
            names = "--runs",
            split = ",",
            paramLabel = "A,B",
            description = "Two runs whose differences say how much samples vary; instead of --suite or --tasks.")
    List<String> runs = new ArrayList<>();

    @Option(names = "--model", paramLabel = "NAME", description = "The model that will be asked, for time and cost.")
    @Nullable
    String model;

    @Mixin
    TaskOptions options = new TaskOptions();

    @Option(names = "--json", description = "The plan as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        check("--effect", effect, 0, 100, "2");
        check("--score", score, 0, 100, "60");
        check("--power", power, 0, 1, "0.8");
        check("--alpha", alpha, 0, 1, "0.05");
        var view = runs.isEmpty() ? byTasks(root) : byRuns(root);
        if (json) {
            root.json(view.tree());
        } else {
            root.data(view.text(root.styles()));
        }
        return ExitCode.DONE;
    }

    private StudyView byTasks(RootCommand root) {
        var sources = options.sources();
        var catalog = Catalog.of(sources, root);
        var names = catalog.expand(sources.tasks());
        if (model == null) {
            return byTasks(root, catalog, names, Optional.empty(), Optional.empty(), new Price.Unknown());
        }
        try (var opened = ModelOpening.open(model, root)) {
            return byTasks(root, catalog, names, opened.chatTemplate(), Optional.of(opened.identity()), opened.price());
        }
    }

    private StudyView byTasks(
            RootCommand root,
            Catalog catalog,
            List<String> names,
            Optional<ChatTemplate> chat,
            Optional<ModelIdentity> identity,
            Price price) {
        var settings = Catalog.prescribed(options.sources().tasks(), options.settings());
        var sizes = names.stream()
                .map(name -> PlanSize.of(catalog.open(name, settings, chat)))
                .toList();
        var plan = StudyPlan.guessed(names.size(), score / 100, samplingShare, alpha, power);
        var assumed =
                "Assumed: scores of " + Math.round(score) + " % of right answers, and answers of the two models that"
                        + " correlate by one half. Maybe two runs say it better: --runs A,B.";
        return view(root, plan, StudyLoad.of(sizes), identity, price, assumed);
    }

    private StudyView byRuns(RootCommand root) {
        if (runs.size() != 2) {
            throw new EvalException(
                    EvalErrorCode.USAGE, "--runs names two runs (" + String.join(",", runs) + "). Maybe --runs A,B.");
        }
        var boards = new Boards(root);
        var first = boards.scores(root.runs().resolve(runs.get(0)));
        var pair = Comparison.of(first, boards.scores(root.runs().resolve(runs.get(1))));
        if (pair.tasks().isEmpty()
                || pair.tasks().stream().anyMatch(task -> task.difference().isEmpty())) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "The two runs have a task without two samples in common. Maybe runs of the same tasks.");
        }
        return view(
                root,
                StudyPlan.like(pair, samplingShare, alpha, power),
                StudyLoad.of(first),
                Optional.of(first.manifest().identity()),
                price(root),
                "By the differences between " + first.manifest().id() + " and "
                        + pair.second().manifest().id() + ".");
    }

    private Price price(RootCommand root) {
        if (model == null) {
            return new Price.Unknown();
        }
        try (var opened = ModelOpening.open(model, root)) {
            return opened.price();
        }
    }

    private StudyView view(
            RootCommand root,
            StudyPlan plan,
            StudyLoad load,
            Optional<ModelIdentity> identity,
            Price price,
            String basis) {
        var rate = identity.flatMap(new PastRates(root)::requestsPerSecond);
        var rows = (samplingShare > 0 ? REPEATS : REPEATS.subList(0, 1))
                .stream()
                        .map(repeats -> StudyView.Row.of(plan, effect / 100, repeats, load.asks(), rate, price))
                        .toList();
        var seen = load.samples() < 2 ? Optional.<Double>empty() : Optional.of(plan.detectable(load.samples(), 1));
        return new StudyView(effect, power, alpha, plan.deviations().size(), load.samples(), seen, rows, basis);
    }

    private static void check(String option, double value, double low, double high, String maybe) {
        if (!(value > low && value < high)) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    option + " must lie between " + Math.round(low) + " and " + Math.round(high) + " (" + value
                            + "). Maybe " + maybe + ".");
        }
    }
}
