package org.banzuke.cli.command;

import java.util.List;
import org.banzuke.board.RunScores;

/**
 * What one sample of a study asks, on the average.
 *
 * @param samples samples there are now in the smallest task
 * @param requests requests a sample
 * @param tokens tokens a sample, of prompts and answers
 */
record StudyLoad(int samples, double requests, double tokens) {
    /** Returns the load of tasks, tokens guessed from characters. */
    static StudyLoad of(List<PlanSize> tasks) {
        var samples = tasks.stream().mapToInt(plan -> plan.task().samples()).sum();
        return new StudyLoad(
                tasks.stream().mapToInt(plan -> plan.task().samples()).min().orElse(0),
                tasks.stream().mapToLong(PlanSize::requests).sum() / (double) samples,
                tasks.stream().mapToLong(PlanSize::characters).sum() / DryRun.CHARACTERS_A_TOKEN / samples);
    }

    /** Returns the load a run had. */
    static StudyLoad of(RunScores run) {
        var tasks = run.manifest().tasks();
        var samples = tasks.stream().mapToInt(task -> task.samples()).sum();
        var totals = run.results().totals();
        return new StudyLoad(
                tasks.stream().mapToInt(task -> task.samples()).min().orElse(0),
                totals.requests() / (double) samples,
                (totals.promptTokens() + totals.completionTokens()) / (double) samples);
    }
}
