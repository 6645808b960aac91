package org.banzuke.testkit.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsTest {
    @TempDir
    private Path folder;

    @Test
    void lineIsReadAsItWasWritten() throws IOException {
        var observed = Observed.in(10, "P1", "killed \"at once\"", 2)
                .repeats(3, 7)
                .figure("in flight", 8)
                .figure("most seconds to its end", 0.25);
        var line = Observation.of(new Trials(TrialsTest.class, 4, 100), observed);
        line.append(folder);
        var skipped = Observation.of(new Trials(TrialsTest.class, 4, 1), Observed.skipped("P1", "cut", "no root"));
        skipped.append(folder);

        assertThat(folder.toFile().list()).containsExactly("P1-TrialsTest.jsonl");
        assertThat(Observation.read(folder.resolve("P1-TrialsTest.jsonl"))).isEqualTo(List.of(line, skipped));
        assertThat(line.observed().figures()).isEqualTo(Map.of("in flight", 8.0, "most seconds to its end", 0.25));
    }

    @Test
    void trialAloneHasTheSeedItHadAmongOthers() {
        var trials = new Trials(TrialsTest.class, 20, 100);

        var alone = new Trials(TrialsTest.class, 1, trials.seed(7));

        assertThat(alone.random(0).nextLong()).isEqualTo(trials.random(7).nextLong());
        assertThat(trials.replay(7))
                .contains("seed 107", "-pl testkit ", "-Dtest=TrialsTest", "-Dbanzuke.trials=1 -Dbanzuke.seed=107");
    }

    @Test
    void linesWithASeedInCommonRepeatEachOther() {
        var first = seeds(100, 10);

        assertThat(first.repeats(seeds(109, 5))).isTrue();
        assertThat(first.repeats(seeds(91, 10))).isTrue();
        assertThat(first.repeats(seeds(110, 5))).isFalse();
        assertThat(first.repeats(seeds(90, 10))).isFalse();
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatThrownBy(() -> Observed.in(1, "durable", "killed", 0)).hasMessageContaining("durable");
        assertThatThrownBy(() -> Observed.in(-1, "P1", "killed", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Observation seeds(long first, int count) {
        return Observation.of(new Trials(TrialsTest.class, count, first), Observed.in(count, "P1", "killed", 0));
    }
}
