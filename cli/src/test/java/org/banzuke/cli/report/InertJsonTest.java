package org.banzuke.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banzuke.io.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertJsonTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingOfTheTextCanActAndReadingGivesItBack(long seed) {
        for (var text : HostileTexts.drawn(seed, 2_000)) {
            var json = InertJson.of(List.of(text));
            assertThat(json).as("seed %d", seed).doesNotContainPattern("[<>&\u2028\u2029\u007f]");
            assertThat(StrictJson.read(json)).as("seed %d", seed).isEqualTo(List.of(text));
        }
    }

    @Test
    void halvesOfSurrogatePairsAreEscapedAndPairsAreNot() {
        assertThat(InertJson.of("a\ud800b\udc00\ud83d\ude00")).isEqualTo("\"a\\ud800b\\udc00\ud83d\ude00\"");
    }
}
