package org.banzuke.engine.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Response;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.engine.Evaluation;
import org.banzuke.engine.Progress;
import org.banzuke.engine.Workspace;
import org.banzuke.engine.ledger.Ledgers;
import org.banzuke.engine.ledger.SqliteLedgers;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.verify.Verification;
import org.banzuke.engine.verify.Verifier;
import org.banzuke.io.Clockwork;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.banzuke.models.Network;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.Runs;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.testkit.disk.SimDisk;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.http.SimNet;
import org.banzuke.testkit.sim.Hurry;
import org.banzuke.testkit.sim.World;

/**
 * One workspace on a simulated disk and one server on a simulated network, through the lives of a program that is stopped, fails or
 * loses power, and begins again. Everything in it is the product's, but for disk, network, ledger file, threads and time.
 */
final class Lives {
    static final Path WORKSPACE = Path.of("/workspace");
    private static final Path CACHE = probed();

    private final long seed;
    private final List<Task> tasks;
    private final String options;
    private final SimDisk disk;
    private final SimNet net;
    private final Optional<Path> sqlite;
    private final List<Life> lives = new ArrayList<>();

    /**
     * Begins with an empty disk.
     *
     * @param options of the model's name, such as {@code max_concurrent=4}
     */
    Lives(long seed, List<? extends Task> tasks, String options, Habits habits) {
        this(seed, tasks, options, habits, Optional.empty());
    }

    /** The same with the real ledger in a folder; only lives that end by themselves give it back. */
    Lives(long seed, List<? extends Task> tasks, String options, Habits habits, Optional<Path> sqlite) {
        this.seed = seed;
        this.sqlite = sqlite;
        this.tasks = List.copyOf(tasks);
        this.options = options;
        this.disk = new SimDisk(new SplittableRandom(seed));
        this.net = new SimNet(habits, Clockwork.REAL, seed);
    }

    SimDisk disk() {
        return disk;
    }

    SimNet net() {
        return net;
    }

    List<Life> lives() {
        return lives;
    }

    /** Lives on, with an accident or without, until the run ends, fails, or power is lost. */
    Life live(Consumer<World> accident, Budget budget) {
        var world = new World(seed * 1_000 + lives.size());
        accident.accept(world);
        var begun = net.asked().size();
        var watch = new Watch();
        var result = world.run(() -> watch.run(() -> evaluate(world, watch, budget)));
        var asked = net.asked();
        var life = new Life(
                result.isPresent() ? watch.results : Optional.empty(),
                result.isPresent() ? watch.failure : Optional.empty(),
                asked.subList(begun, asked.size()),
                watch.model.map(model -> List.copyOf(model.answers())).orElse(List.of()),
                watch.acknowledged,
                watch.before,
                world.steps(),
                world.trace());
        lives.add(life);
        return life;
    }

    Life live() {
        return live(_ -> {}, Budget.NONE);
    }

    private RunResults evaluate(World world, Watch watch, Budget budget) {
        var random = new SplittableRandom(seed);
        var workspace = new Workspace(WORKSPACE, disk, world.wallClock(), random, world, ledgers(world));
        try (var model = Overheard.of(open(world))) {
            watch.model = Optional.of(model);
            return new Evaluation(workspace).run(manifest(model), model, tasks, watch::see, new Cancellation(), budget);
        }
    }

    private Ledgers ledgers(Clockwork clockwork) {
        return sqlite.<Ledgers>map(folder -> new SqliteLedgers(folder, () -> Instant.EPOCH, clockwork))
                .orElseGet(() -> new SimLedgers(WORKSPACE, disk, clockwork));
    }

    private LanguageModel open(World world) {
        var network = new Network(
                () -> net.in(world, seed + lives.size()),
                _ -> Optional.empty(),
                Path.of("prices.json"),
                world.wallClock(),
                new SplittableRandom(seed),
                world);
        return Models.open(SimNet.modelName() + "&" + options, context(CACHE, network));
    }

    /** The server is probed once for all, so that no run depends on which was the first. */
    private static Path probed() {
        var cache = Path.of("target", "sim-cache");
        var hurry = new Hurry();
        var network = new Network(
                () -> new SimNet(Habits.USUAL, hurry, 0),
                _ -> Optional.empty(),
                Path.of("prices.json"),
                () -> Instant.EPOCH,
                new SplittableRandom(0),
                hurry);
        try (var model = Models.open(SimNet.modelName(), context(cache, network))) {
            if (model.capabilities().kinds().size() < 2) {
                throw new IllegalStateException("the simulated server gives no log-likelihoods");
            }
        }
        return cache;
    }

    private static ModelContext context(Path cache, Network network) {
        return new ModelContext(
                cache,
                Optional.empty(),
                1,
                _ -> false,
                _ -> {
                    throw new IllegalStateException("no recordings here");
                },
                network);
    }

    private RunManifest manifest(LanguageModel model) {
        return RunManifests.named(
                "test",
                Instant.EPOCH,
                SimNet.modelName(),
                model.identity(),
                Optional.empty(),
                tasks.stream().map(Task::description).toList(),
                RunSettings.defaults(),
                new RunManifest.Sources(List.of(), List.of(), List.of()));
    }

    /** Reads the run from the disk. */
    RunReader run() {
        return new Runs(WORKSPACE, disk).list().getFirst();
    }

    /** Returns the run if it came to a log. */
    Optional<RunReader> begun() {
        return new Runs(WORKSPACE, disk)
                .list().stream().filter(run -> disk.exists(run.files().log())).findFirst();
    }

    /** Returns all events of its log. */
    List<Event> events() {
        var all = new ArrayList<Event>();
        try (var events = run().events()) {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                all.add(event.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Returns all answers that the run paid for and kept. */
    List<Response> paid() {
        try (var ledger = ledgers(Clockwork.REAL).open(run().manifest().id(), false)) {
            return ledger.owed(_ -> false).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** Checks all invariants. */
    Verification verify() {
        return new Verifier(WORKSPACE, disk, ledgers(Clockwork.REAL)).verify();
    }

    /** What is seen of a life from outside. */
    private static final class Watch {
        private Optional<RunResults> results = Optional.empty();
        private Optional<EvalException> failure = Optional.empty();
        private Optional<Overheard> model = Optional.empty();
        private Optional<Integer> before = Optional.empty();
        private int acknowledged;

        private Watch run(Supplier<RunResults> work) {
            try {
                results = Optional.of(work.get());
            } catch (EvalException e) {
                failure = Optional.of(e);
            }
            return this;
        }

        private void see(Progress progress) {
            acknowledged = progress.done();
            before = Optional.of(before.orElse(progress.before()));
        }
    }
}
