package org.banzuke.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.stats.PairedDifference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The power that is promised is the power that is met, by the comparison that is really made. */
class StudyPlanTest {
    private static final MetricSpec ACC =
            new MetricSpec(new MetricKey("acc", "none"), "mean", true, MetricSpec.Range.ZERO_OR_ONE);

    /** Miller, arXiv 2411.00640, section 5: n = (z₀.₉₇₅+z₀.₈)²·ω²/δ² with ω² = 1/9 and δ = 0.03 gives 969. */
    @Test
    void samplesAreThoseOfMillersExample() {
        var plan = new StudyPlan(List.of(1 / 3.0), 0, 0.05, 0.8);
        assertThat(plan.samplesPerTask(0.03, 1)).isEqualTo(969);
        assertThat(plan.detectable(969, 1)).isCloseTo(0.03, within(1e-4));
    }

    @Test
    void repeatsHelpOnlyAgainstTheNoiseOfSampling() {
        var drawn = new StudyPlan(Collections.nCopies(4, 0.5), 0.5, 0.05, 0.8);
        var same = new StudyPlan(Collections.nCopies(4, 0.5), 0, 0.05, 0.8);
        assertThat(drawn.samplesPerTask(0.02, 8)).isLessThan(drawn.samplesPerTask(0.02, 1));
        assertThat(same.samplesPerTask(0.02, 8)).isEqualTo(same.samplesPerTask(0.02, 1));
        assertThat(drawn.samplesPerTask(0.02, 1)).isEqualTo(same.samplesPerTask(0.02, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05, 0.8", "4, 0.04, 0.8", "9, 0.03, 0.9"})
    void thePromisedPowerIsMet(int tasks, double effect, double power) {
        assertThat(simulated(tasks, effect, power, 4_000)).isCloseTo(power, within(0.03));
    }

    /** With 20,000 replications the error of the simulation is 0.003: the promise holds within two points. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 0.05, 0.8", "1, 0.1, 0.9", "4, 0.04, 0.8", "9, 0.03, 0.9", "25, 0.02, 0.8"})
    void thePromisedPowerIsMetWithinTwoPoints(int tasks, double effect, double power) {
        assertThat(simulated(tasks, effect, power, 20_000)).isCloseTo(power, within(0.02));
    }

    /** Share of studies of the planned size that find the effect, at the means and the correlation the plan assumes. */
    private static double simulated(int tasks, double effect, double power, int replications) {
        var samples = StudyPlan.guessed(tasks, 0.5, 0, 0.05, power).samplesPerTask(effect, 1);
        var random = new SplittableRandom(20261126);
        var found = 0;
        for (var r = 0; r < replications; r++) {
            found += p(tasks, samples, effect, random) <= 0.05 ? 1 : 0;
        }
        return found / (double) replications;
    }

    private static double p(int tasks, int samples, double effect, SplittableRandom random) {
        var pairs = new ArrayList<PairedTask>();
        for (var t = 0; t < tasks; t++) {
            pairs.add(task(samples, effect, random));
        }
        return tasks == 1
                ? pairs.getFirst().difference().orElseThrow().p()
                : SuiteDifference.of(pairs, 0.95).orElseThrow().p();
    }

    /** 0/1 answers with the mean difference δ and Var(d) = ¼, as the plan assumes: P(d = ±1) = (¼+δ²±δ)/2. */
    private static PairedTask task(int samples, double effect, SplittableRandom random) {
        var discordant = 0.25 + effect * effect;
        var a = new double[samples];
        var b = new double[samples];
        for (var i = 0; i < samples; i++) {
            var draw = random.nextDouble();
            var won = draw < (discordant + effect) / 2;
            var lost = !won && draw < discordant;
            var alike = random.nextInt(2);
            a[i] = won ? 1 : lost ? 0 : alike;
            b[i] = won ? 0 : lost ? 1 : alike;
        }
        var difference = PairedDifference.of(a, b, Optional.empty(), 0.95, 1);
        return new PairedTask("t", ACC, 0, 0, false, Optional.of(difference));
    }
}
