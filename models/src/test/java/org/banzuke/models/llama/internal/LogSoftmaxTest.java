package org.banzuke.models.llama.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogSoftmaxTest {
    @Test
    void expAgreesWithTheLibrary() {
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++) {
            var d = -45 * random.nextDouble();
            assertThat(LogSoftmax.exp(d) / Math.exp(d)).isCloseTo(1, within(1e-13));
        }
        assertThat(LogSoftmax.exp(0)).isEqualTo(1);
    }

    @Test
    void agreesWithThePlainFormula() {
        var random = new Random(8);
        var softmax = new LogSoftmax(50_000);
        var sum = 0.0;
        for (var i = 0; i < 50_000; i++) {
            softmax.row()[i] = (float) (random.nextGaussian() * 6);
            sum += Math.exp(softmax.row()[i]);
        }
        softmax.ready();
        assertThat(softmax.of(17)).isCloseTo(softmax.row()[17] - Math.log(sum), within(1e-11));
    }

    @Test
    void theLowestIdWinsTies() {
        var softmax = new LogSoftmax(5);
        softmax.row()[1] = 3;
        softmax.row()[4] = 3;
        assertThat(softmax.ready().best()).isEqualTo(1);
    }
}
