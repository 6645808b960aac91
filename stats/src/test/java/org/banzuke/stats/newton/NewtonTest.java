package org.banzuke.stats.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonTest {
    /** −Σ cosh-like walls: 2·softplus is steep, so that plain Newton steps overshoot from far away. */
    private record Wall(double at) implements Concave {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public double scale() {
            return 1;
        }

        @Override
        public double value(double[] x) {
            return -Logistic.softplus(x[0] - at) - Logistic.softplus(at - x[0]);
        }

        @Override
        public void derivatives(double[] x, double[] gradient, double[][] information) {
            var p = Logistic.sigma(x[0] - at);
            gradient[0] = 1 - 2 * p;
            information[0][0] = 2 * p * (1 - p);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -5, 12})
    void halvedStepsReachTheMaximumFromFarAway(double at) {
        assertThat(Newton.maximise(new Wall(at), new double[1]).orElseThrow().x()[0])
                .isCloseTo(at, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17})
    void choleskySolvesWhatItFactors(int n) {
        var random = new SplittableRandom(n);
        var root = new double[n][n];
        for (var row : root) {
            for (var j = 0; j < n; j++) {
                row[j] = random.nextGaussian();
            }
        }
        var a = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                a[i][j] = i == j ? 1 : 0;
                for (var k = 0; k < n; k++) {
                    a[i][j] += root[i][k] * root[j][k];
                }
            }
        }
        var inverse = Cholesky.of(a).orElseThrow().inverse();
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                var sum = 0.0;
                for (var k = 0; k < n; k++) {
                    sum += a[i][k] * inverse[k][j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
    }

    @Test
    void singularMatricesHaveNoFactor() {
        assertThat(Cholesky.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{-1}})).isEmpty();
    }

    @Test
    void logisticDoesNotOverflow() {
        assertThat(Logistic.sigma(-800)).isZero();
        assertThat(Logistic.sigma(800)).isEqualTo(1);
        assertThat(Logistic.softplus(800)).isEqualTo(800);
        assertThat(Logistic.softplus(-800)).isZero();
    }
}
