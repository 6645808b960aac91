package org.banzuke.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.banzuke.runlog.event.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendFoldTest {
    /** What costs nothing is not paid, so not twice either; an unknown price is not nothing. */
    @ParameterizedTest
    @CsvSource({"free, 0", "unknown, 12", "2500/10000, 12"})
    void onlyCallsThatCostSomethingMayBePaidTwice(String price, long stated) {
        var fold = new SpendFold();
        for (var open : new String[] {"7", "5"}) {
            fold.accept(new Event.Marked(
                    Event.Mark.RESUMED, Instant.EPOCH, Map.of("price", price, SpendFold.POSSIBLY_TWICE, open)));
        }
        assertThat(fold.possiblyTwice()).isEqualTo(stated);
    }
}
