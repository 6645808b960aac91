package org.banzuke.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonEndsTest {
    @Test
    void endsAreCutAtWhiteSpace() {
        var ends = CommonEnds.of(List.of("Question: What is 12?\nAnswer:", "Question: Where is it?\nAnswer:"));
        assertThat(ends).isEqualTo(new CommonEnds("Question: ", "\nAnswer:"));
        assertThat(ends.own("Question: What is 12?\nAnswer:")).isEqualTo("What is 12?");
    }

    @Test
    void oneTextSharesNothing() {
        assertThat(CommonEnds.of(List.of("Question: 1"))).isEqualTo(new CommonEnds("", ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachTextIsPrefixOwnAndSuffix(long seed) {
        var random = new SplittableRandom(seed);
        for (var round = 0; round < 2_000; round++) {
            var texts = Stream.generate(() -> text(random))
                    .limit(random.nextInt(1, 5))
                    .toList();
            var ends = CommonEnds.of(texts);
            assertThat(texts)
                    .as("seed %d", seed)
                    .allSatisfy(text -> assertThat(ends.prefix() + ends.own(text) + ends.suffix())
                            .isEqualTo(text));
        }
    }

    /** Few letters, so that ends meet, overlap and contain each other. */
    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(9); i > 0; i--) {
            text.append("a \n".charAt(random.nextInt(3)));
        }
        return text.toString();
    }
}
