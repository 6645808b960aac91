package org.banzuke.engine.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.banzuke.api.Price;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.runlog.result.RunState;
import org.banzuke.testkit.disk.SimDisk.Loss;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.sim.World;

/** A run within a limit that is raised, on a server that takes money, through losses of power. */
final class BudgetTrial {
    private static final int MOST_LIVES = 200;
    /** Lives within the limit. */
    private static final int LIMITED = 4;

    private final SplittableRandom random;
    private final int concurrent;
    private final Optional<Price.PerToken> price;
    private final Lives lives;
    private int crashed;

    BudgetTrial(long seed, SimTask task) {
        this.random = new SplittableRandom(seed);
        this.concurrent = random.nextInt(1, 9);
        this.price = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new Price.PerToken(random.nextInt(1, 20) * 100L, random.nextInt(0, 20) * 500L));
        var habits = Habits.USUAL
                .answering(SimTask::answer)
                .taking(Duration.ofMillis(random.nextInt(1, 400)))
                .failing(FaultPlan.seeded(seed, 0.1, List.of(Fault.RESET, Fault.STATUS_503, Fault.INVALID_JSON)));
        var options = "max_concurrent=" + concurrent
                + price.map(it -> "&price=" + inName(it)).orElse("");
        this.lives = new Lives(seed, List.of(task), options, habits);
    }

    /** In dollars for a million tokens, as a model's name has it. */
    private static String inName(Price.PerToken price) {
        return price.prompt() / 1000.0 + "/" + price.completion() / 1000.0;
    }

    /** Runs into the limit, with an accident or two, and then to the end without a limit; tells each life. */
    void run(Consumer<Spent> judge) {
        var limit = OptionalLong.of(random.nextLong(1, 25) * unit());
        var budget = price.isPresent()
                ? new Budget(limit, OptionalLong.empty(), Optional.empty())
                : new Budget(OptionalLong.empty(), limit, Optional.empty());
        for (var n = 0; n < MOST_LIVES; n++) {
            var within = n < LIMITED ? budget : Budget.NONE;
            var life = lives.live(n < 2 ? accident() : _ -> {}, within);
            if (life.crashed()) {
                crashed++;
                lives.disk().restart(Loss.any(random));
            }
            judge.accept(new Spent(life, n < LIMITED ? limit : OptionalLong.empty()));
            if (n >= 4
                    && life.results()
                            .filter(it -> it.state() == RunState.FINISHED)
                            .isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("the run is not at its end");
    }

    /** Returns what a question costs about, in nano-dollars or tokens. */
    private long unit() {
        return price.map(it -> 50L * it.prompt() + it.completion()).orElse(51L);
    }

    private Consumer<World> accident() {
        var step = random.nextInt(1, 500);
        return random.nextBoolean() ? world -> world.haltAfter(step) : _ -> {};
    }

    Optional<Price.PerToken> price() {
        return price;
    }

    Lives lives() {
        return lives;
    }

    int crashed() {
        return crashed;
    }

    /** Returns calls that may be in flight: as many steps as fly, of two calls at most. */
    int inFlight() {
        return 2 * concurrent;
    }

    /**
     * A life under a limit.
     *
     * @param limit in nano-dollars, or in tokens where no price is known
     */
    record Spent(Life life, OptionalLong limit) {}
}
