package org.banzuke.cli.command;

import java.util.List;
import org.banzuke.board.RunScores;
import org.banzuke.cli.view.StudyView;

/**
 * What one sample of a study asks, on the average.
 *
 * @param samples samples there are now in the smallest task
 * @param asks requests and tokens of a sample
 */
record StudyLoad(int samples, StudyView.Asks asks) {
    /** Returns the load of tasks, tokens of prompts guessed from characters, those of answers at most so many. */
    static StudyLoad of(List<PlanSize> tasks) {
        var samples = tasks.stream().mapToInt(plan -> plan.task().samples()).sum();
        var characters = tasks.stream().mapToLong(PlanSize::characters).sum();
        return new StudyLoad(
                tasks.stream().mapToInt(plan -> plan.task().samples()).min().orElse(0),
                new StudyView.Asks(
                        tasks.stream().mapToLong(PlanSize::requests).sum() / (double) samples,
                        characters / DryRun.CHARACTERS_A_TOKEN / samples,
                        tasks.stream().mapToLong(PlanSize::answerTokens).sum() / (double) samples));
    }

    /** Returns the load a run had. */
    static StudyLoad of(RunScores run) {
        var tasks = run.manifest().tasks();
        var samples = (double) tasks.stream().mapToInt(task -> task.samples()).sum();
        var totals = run.results().totals();
        return new StudyLoad(
                tasks.stream().mapToInt(task -> task.samples()).min().orElse(0),
                new StudyView.Asks(
                        totals.requests() / samples,
                        totals.promptTokens() / samples,
                        totals.completionTokens() / samples));
    }
}
