package org.banzuke.bench.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.banzuke.testkit.reliability.Observation;
import org.banzuke.testkit.reliability.Observed;
import org.junit.jupiter.api.Test;

class ReliabilityPageTest {
    private static final Instant DAY = Instant.parse("2026-11-26T01:02:03Z");

    @Test
    void piecesOfANightAddUp() {
        var page = page(
                seen(100, 10, Observed.in(100, "P1", "killed", 0).repeats(3, 9).figure("most seconds", 0.25), DAY),
                seen(110, 10, Observed.in(200, "P1", "killed", 0).repeats(4, 9).figure("most seconds", 0.125), DAY));

        assertThat(page)
                .contains("on 2026-11-26, commit abc", "Machine: two cores.", "Nothing was skipped.")
                .contains("| killed | 300 | 0 | 7 | 18 | ≤ 1 % | most seconds: 0.25 |");
    }

    @Test
    void seedTriedAgainCountsOnce() {
        var page = page(
                seen(100, 10, Observed.in(100, "P1", "killed", 1), DAY),
                seen(100, 10, Observed.in(100, "P1", "killed", 0), DAY.plusSeconds(1)));

        assertThat(page).contains("| killed | 100 | 0 |  |  | ≤ 3 % |  |");
    }

    @Test
    void brokenPromiseAndSkippedTrialsAreShown() {
        var page = page(
                seen(1, 1, Observed.in(8, "P10", "faults", 2), DAY),
                seen(1, 1, Observed.skipped("P3", "power cut", "it needs root"), DAY));

        assertThat(page)
                .contains("| faults | 8 | 2 |  |  | **broken** |  |")
                .contains("| power cut | 0 | – |  |  | – | skipped: it needs root |")
                .contains("1 kind of trial could not be made");
        assertThat(page.indexOf("P3: ")).isLessThan(page.indexOf("P10: "));
    }

    private static String page(Observation... observations) {
        return new ReliabilityPage(List.of(observations)).text("two cores");
    }

    private static Observation seen(long seed, int seeds, Observed observed, Instant at) {
        return new Observation(observed, "SomeTest", seed, seeds, "abc", at);
    }
}
