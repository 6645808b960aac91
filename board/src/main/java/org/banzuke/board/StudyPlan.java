package org.banzuke.board;

import java.util.Collections;
import java.util.List;
import org.banzuke.stats.PairedDifference;
import org.banzuke.stats.PairedPower;

/**
 * How many samples a paired comparison needs to see an effect (Miller, arXiv 2411.00640, section 5): with m samples in each of
 * T tasks SE² = Σ_t sd_t²/(T²m), so the suite behaves like one task with sd = √(Σ_t sd_t²)/T.
 *
 * @param deviations sd of the differences of each task, errors by cluster included
 * @param samplingShare share of their variance that comes from drawing answers, which repeats make smaller; 0 where a model
 *     answers the same each time
 * @param alpha two-sided level
 * @param power how often the effect is to be seen
 */
public record StudyPlan(List<Double> deviations, double samplingShare, double alpha, double power) {
    public StudyPlan {
        deviations = List.copyOf(deviations);
        if (deviations.isEmpty() || !(samplingShare >= 0 && samplingShare <= 1)) {
            throw new IllegalArgumentException("a study needs tasks, and a share in [0, 1]: " + samplingShare);
        }
    }

    /**
     * Returns the plan before anything ran: every task of 0/1 scores about this mean, answers of two models correlated by
     * one half.
     */
    public static StudyPlan guessed(int tasks, double meanScore, double samplingShare, double alpha, double power) {
        var sd = PairedPower.guessedDeviation(meanScore);
        return new StudyPlan(Collections.nCopies(tasks, sd), samplingShare, alpha, power);
    }

    /**
     * Returns the plan by two runs that were compared.
     *
     * @throws IllegalArgumentException if a task has fewer than two common samples
     */
    public static StudyPlan like(Comparison pair, double samplingShare, double alpha, double power) {
        var deviations = pair.tasks().stream()
                .map(task -> task.difference()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "task " + task.task() + " has fewer than two samples in common")))
                .map(StudyPlan::deviation)
                .toList();
        return new StudyPlan(deviations, samplingShare, alpha, power);
    }

    /** The error times √n is the sd as if the samples were independent. */
    private static double deviation(PairedDifference difference) {
        return difference.standardError() * Math.sqrt(difference.n());
    }

    /** Returns samples needed in each task, at least 2, when each is answered K times. */
    public int samplesPerTask(double effect, int repeats) {
        var sd = deviation(repeats);
        if (sd == 0) {
            return 2;
        }
        return deviations.size() == 1
                ? PairedPower.requiredItems(sd, effect, alpha, power)
                : Math.max(2, PairedPower.requiredNormal(sd, effect, alpha, power));
    }

    /** Returns the smallest difference that is seen with so many samples in each task. */
    public double detectable(int samplesPerTask, int repeats) {
        var sd = deviation(repeats);
        return deviations.size() == 1
                ? PairedPower.detectable(sd, samplesPerTask, alpha, power)
                : PairedPower.detectableNormal(sd, samplesPerTask, alpha, power);
    }

    /** Returns the smallest difference that is seen with these numbers of samples, one for each task, each at least 1. */
    public double detectable(List<Integer> samples) {
        var variance = 0.0;
        for (var t = 0; t < deviations.size(); t++) {
            variance += deviations.get(t) * deviations.get(t) / samples.get(t);
        }
        return PairedPower.quantiles(alpha, power) * Math.sqrt(variance) / deviations.size();
    }

    /** Returns √(Σ sd_t²·(1−s+s/K))/T. */
    private double deviation(int repeats) {
        var squares = deviations.stream().mapToDouble(sd -> sd * sd).sum();
        return Math.sqrt(squares * (1 - samplingShare + samplingShare / repeats)) / deviations.size();
    }
}
