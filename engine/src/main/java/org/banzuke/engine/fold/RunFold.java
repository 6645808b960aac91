package org.banzuke.engine.fold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.Answered;
import org.banzuke.api.RunManifest;
import org.banzuke.api.SampleId;
import org.banzuke.api.TaskDescription;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.result.TaskResults;
import org.banzuke.runlog.result.Totals;

/**
 * The fold from a run's events to its numbers. The order of samples does not matter, and an event accepted twice counts
 * once, but for the totals. Confined.
 */
public final class RunFold {
    private final Map<String, TaskFold> tasks = new LinkedHashMap<>();
    private final int planned;
    private final SpendFold spend = new SpendFold();
    private Totals totals = Totals.NONE;

    /** Begins with nothing done. */
    public RunFold(RunManifest manifest) {
        manifest.tasks().forEach(task -> tasks.put(task.name(), new TaskFold(task)));
        planned = manifest.tasks().stream().mapToInt(TaskDescription::samples).sum();
    }

    /** Takes one event; those of other tasks than the manifest's are left out. */
    public void accept(Event event) {
        switch (event) {
            case Event.Answers answers -> count(answers);
            case Event.Concluded concluded -> {
                var fold = tasks.get(concluded.outcome().sample().task());
                if (fold != null) {
                    fold.accept(concluded);
                }
            }
            case Event.Marked marked -> spend.accept(marked);
            case Event.Opened _ -> {}
        }
    }

    /** Lets samples that failed for a passing reason be asked again. */
    public void reopen() {
        tasks.values().forEach(TaskFold::reopen);
    }

    /** Returns whether a sample has an outcome. */
    public boolean done(SampleId sample, int index) {
        var fold = tasks.get(sample.task());
        return fold != null && fold.done(index);
    }

    /** Returns samples of all tasks. */
    public int planned() {
        return planned;
    }

    /** Returns samples with an outcome. */
    public int done() {
        return tasks.values().stream().mapToInt(TaskFold::doneCount).sum();
    }

    /** Returns samples that failed. */
    public int failed() {
        return tasks.values().stream().mapToInt(TaskFold::failedCount).sum();
    }

    /** Returns samples whose first filter found no answer. */
    public int noAnswer() {
        return tasks.values().stream().mapToInt(TaskFold::noAnswerCount).sum();
    }

    /** Returns requests and tokens of all events. */
    public Totals totals() {
        return totals;
    }

    /** Returns the numbers. */
    public List<TaskResults> results() {
        var aggregator = new ScoreAggregator();
        return tasks.values().stream().map(task -> task.results(aggregator)).toList();
    }

    private void count(Event.Answers answers) {
        long prompt = 0;
        long completion = 0;
        long computed = 0;
        for (Answered answered : answers.answered()) {
            var usage = ResponseJson.usage(answered.response());
            prompt += usage.promptTokens();
            completion += usage.completionTokens();
            computed += usage.computedTokens();
        }
        spend.accept(answers);
        long requests = answers.answered().size();
        totals = new Totals(
                totals.requests() + requests,
                totals.fromLedger() + answers.reused().size(),
                totals.promptTokens() + prompt,
                totals.completionTokens() + completion,
                totals.computedTokens() + computed,
                spend.nanoDollars(),
                spend.unpriced());
    }
}
