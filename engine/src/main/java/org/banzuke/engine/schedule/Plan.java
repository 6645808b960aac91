package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banzuke.api.Answered;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Sample;
import org.banzuke.api.SampleId;
import org.banzuke.api.Step;
import org.banzuke.api.Task;
import org.banzuke.runlog.event.Event;

/**
 * The samples of all tasks that are not done, one by one, each with its first unanswered step. Confined to the thread that asks.
 */
public final class Plan implements AutoCloseable {
    private final Iterator<Task> tasks;
    private final Predicate<Sample> done;
    private final Function<SampleId, List<Event.Answers>> logged;
    private final Journal journal;
    private Optional<Opened> current = Optional.empty();

    /**
     * Plans tasks.
     *
     * @param done tells which samples have an outcome
     * @param logged gives, and forgets, the answers a sample already has
     */
    public Plan(
            List<Task> tasks, Predicate<Sample> done, Function<SampleId, List<Event.Answers>> logged, Journal journal) {
        this.tasks = tasks.iterator();
        this.done = done;
        this.logged = logged;
        this.journal = journal;
    }

    /** Returns the next sample's step, or empty when all samples are planned. */
    Optional<Turn> next() {
        for (var opened = opened(); opened.isPresent(); opened = opened()) {
            var samples = opened.get().samples();
            if (!samples.hasNext()) {
                close();
                continue;
            }
            var sample = samples.next();
            var turn = done.test(sample)
                    ? Optional.<Turn>empty()
                    : begin(opened.get().task(), sample);
            if (turn.isPresent()) {
                return turn;
            }
        }
        return Optional.empty();
    }

    /** Closes the data that is being read. */
    @Override
    public void close() {
        current.ifPresent(opened -> opened.stream().close());
        current = Optional.empty();
    }

    private Optional<Opened> opened() {
        if (current.isEmpty() && tasks.hasNext()) {
            var task = tasks.next();
            var stream = task.samples();
            current = Optional.of(new Opened(task, stream, stream.iterator()));
        }
        return current;
    }

    private Optional<Turn> begin(Task task, Sample sample) {
        List<Answered> soFar = new ArrayList<>();
        var steps = logged.apply(sample.id()).iterator();
        for (var step = task.next(sample, soFar); step.isPresent(); step = task.next(sample, soFar)) {
            var answers = steps.hasNext() ? attach(step.get(), steps.next()) : List.<Answered>of();
            if (answers.isEmpty() || Turn.failed(answers)) {
                return Optional.of(new Turn(task, sample, soFar, step.get()));
            }
            soFar.addAll(answers);
        }
        journal.append(List.of(Turn.conclude(task, sample, soFar)));
        return Optional.empty();
    }

    /** The requests of the log must be those the task asks today: else its answers belong to another question. */
    private static List<Answered> attach(Step step, Event.Answers logged) {
        if (!logged.answered().stream().map(Answered::request).toList().equals(step.requests())) {
            throw new EvalException(
                    EvalErrorCode.RUN_INVALID,
                    "Sample " + logged.sample() + " is asked otherwise than when the run began (step " + logged.step()
                            + "). Maybe task files or data changed; start a new run.");
        }
        return logged.answered();
    }

    private record Opened(Task task, Stream<Sample> stream, Iterator<Sample> samples) {}
}
