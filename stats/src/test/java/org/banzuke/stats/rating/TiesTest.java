package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the models with a parameter for ties. */
class TiesTest {
    @Test
    void withoutTiesBothAreBradleyTerry() {
        var table = PairTable.of(RatingSamples.votes(5, 500, 0, 3));
        var theta = RaoKupper.boxed(BradleyTerry.fit(table).theta());
        assertThat(RaoKupper.fit(table)).contains(new RaoKupper(theta, 0));
        assertThat(Davidson.fit(table)).contains(new Davidson(theta, 0));
    }

    @Test
    void tiesAloneHaveNoFiniteFit() {
        var table = new PairTable.Builder(2).add(0, 1, 0.5, 20).build();
        assertThat(RaoKupper.fit(table)).isEmpty();
        assertThat(Davidson.fit(table)).isEmpty();
    }

    /** With two models both fit three shares by two parameters: the shares must come out. */
    @Test
    void sharesOfTwoModelsAreFittedExactly() {
        var table = new PairTable.Builder(2)
                .add(0, 1, 1, 50)
                .add(0, 1, 0, 20)
                .add(0, 1, 0.5, 30)
                .build();
        var davidson = Davidson.fit(table).orElseThrow();
        var d = davidson.theta().getFirst() - davidson.theta().getLast();
        assertThat(Math.exp(d)).isCloseTo(50 / 20.0, within(1e-9));
        assertThat(davidson.nu()).isCloseTo(30 / Math.sqrt(50 * 20), within(1e-9));
        var raoKupper = RaoKupper.fit(table).orElseThrow();
        var gap = raoKupper.theta().getFirst() - raoKupper.theta().getLast();
        assertThat(1 / (1 + Math.exp(raoKupper.eta() - gap))).isCloseTo(0.5, within(1e-9));
        assertThat(1 / (1 + Math.exp(raoKupper.eta() + gap))).isCloseTo(0.2, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void renamingModelsPermutesRatings(long seed) {
        var votes = RatingSamples.votes(4, 400, 0.3, seed);
        var turned = new PairTable.Builder(4);
        for (var v = 0; v < votes.count(); v++) {
            turned.add(3 - votes.a(v), 3 - votes.b(v), votes.score(v), 1);
        }
        var fit = RaoKupper.fit(PairTable.of(votes)).orElseThrow();
        var other = RaoKupper.fit(turned.build()).orElseThrow();
        IntStream.range(0, 4)
                .forEach(j -> assertThat(other.theta().get(3 - j))
                        .isCloseTo(fit.theta().get(j), within(1e-8)));
        assertThat(other.eta()).isCloseTo(fit.eta(), within(1e-8));
    }
}
