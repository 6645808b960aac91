package org.banzuke.engine.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Answered;
import org.banzuke.api.Respondent;
import org.banzuke.api.Response;
import org.banzuke.api.RunFlag;
import org.banzuke.api.RunManifest;
import org.banzuke.api.SampleId;
import org.banzuke.api.TaskDescription;
import org.banzuke.api.TokenTrace;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.result.TaskResults;
import org.banzuke.runlog.result.Totals;

/**
 * The fold from a run's events to its numbers. The order of samples does not matter, and an event accepted twice counts
 * once, but for the totals. Confined.
 */
public final class RunFold {
    /** Fact of a mark: how many calls were sent and not kept when the run was broken off. */
    public static final String POSSIBLY_TWICE = SpendFold.POSSIBLY_TWICE;

    private final Map<String, TaskFold> tasks = new LinkedHashMap<>();
    private final int planned;
    private final SpendFold spend = new SpendFold();
    private final RepeatFold repeats = new RepeatFold();
    private final List<RunFlag> flags = new ArrayList<>();
    private long requests;
    private long fromLedger;
    private long prompt;
    private long completion;
    private long computed;
    private long canaries;
    private long cutPrompts;

    /** Begins with nothing done. */
    public RunFold(RunManifest manifest) {
        manifest.tasks().forEach(task -> tasks.put(task.name(), new TaskFold(task)));
        planned = manifest.tasks().stream().mapToInt(TaskDescription::samples).sum();
    }

    /** Takes one event; those of other tasks than the manifest's are left out. */
    public void accept(Event event) {
        switch (event) {
            case Event.Answers answers -> {
                count(answers);
                repeats.accept(answers);
            }
            case Event.Concluded concluded -> {
                var fold = tasks.get(concluded.outcome().sample().task());
                if (fold != null) {
                    fold.accept(concluded);
                }
            }
            case Event.Marked marked when marked.what() == Event.Mark.FLAGGED -> flags.add(RunFlag.of(marked.facts()));
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
        return new Totals(
                requests,
                fromLedger,
                prompt,
                completion,
                computed,
                spend.nanoDollars(),
                spend.unpriced(),
                spend.possiblyTwice(),
                canaries,
                cutPrompts);
    }

    /** Returns what speaks against one unchanged model, in the order of the log. */
    public List<RunFlag> flags() {
        var all = new ArrayList<>(flags);
        repeats.doubt().ifPresent(doubt -> all.add(new RunFlag(doubt, 0, asked())));
        return all;
    }

    /** Returns how many calls the model was asked: requests that were not in the ledger. */
    public long asked() {
        return requests - fromLedger;
    }

    /** Returns the numbers. */
    public List<TaskResults> results() {
        var aggregator = new ScoreAggregator();
        return tasks.values().stream().map(task -> task.results(aggregator)).toList();
    }

    private void count(Event.Answers answers) {
        for (Answered answered : answers.answered()) {
            var usage = ResponseJson.usage(answered.response());
            prompt += usage.promptTokens();
            completion += usage.completionTokens();
            computed += usage.computedTokens();
            cutPrompts += cut(answered) ? 1 : 0;
        }
        spend.accept(answers);
        var size = answers.answered().size();
        if (answers.to().equals(Respondent.CANARY)) {
            canaries += size;
        } else {
            requests += size;
            fromLedger += answers.reused().size();
        }
    }

    private static boolean cut(Answered answered) {
        var trace = switch (answered.response()) {
            case Response.Generated it -> it.trace();
            case Response.Likelihood it -> it.trace();
            case Response.RollingLikelihood _, Response.Embedded _, Response.Failed _ -> Optional.<TokenTrace>empty();
        };
        return trace.isPresent() && trace.get().droppedTokens() > 0;
    }
}
