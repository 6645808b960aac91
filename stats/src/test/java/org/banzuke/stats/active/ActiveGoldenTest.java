package org.banzuke.stats.active;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.banzuke.stats.rating.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Golden numbers of active testing: every ordered draw with its probability. */
@Tag("statistics")
class ActiveGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.area("active", ActiveGoldenTest::check);
    }

    private static void check(Golden golden) {
        assertThat(golden.method()).isEqualTo("lure");
        var promise = golden.numbers("proposal");
        var loss = golden.numbers("loss");
        assertThat(promise).hasSize(golden.input().integer("population"));
        var drawn = new ArrayList<Integer>();
        for (var item : golden.integers("drawn")) {
            drawn.add(item);
        }
        golden.near(Lure.weights(promise.length, probabilities(promise, drawn)), "weights");
        golden.near(estimate(promise, loss, drawn), "estimate");
        golden.near(expectation(promise, loss, new ArrayList<>(), drawn.size(), 1), "expectation_over_all_draws");
    }

    private static double estimate(double[] promise, double[] loss, List<Integer> drawn) {
        var losses = drawn.stream().mapToDouble(item -> loss[item]).toArray();
        return Lure.estimate(promise.length, probabilities(promise, drawn), losses, 0.95)
                .value();
    }

    private static double[] probabilities(double[] promise, List<Integer> drawn) {
        var q = new double[drawn.size()];
        for (var m = 0; m < q.length; m++) {
            q[m] = Proposal.proportional(promise, new HashSet<>(drawn.subList(0, m)))[drawn.get(m)];
        }
        return q;
    }

    /** Goes through every ordered draw. */
    private static double expectation(
            double[] promise, double[] loss, List<Integer> drawn, int size, double probability) {
        if (drawn.size() == size) {
            return probability * estimate(promise, loss, drawn);
        }
        var q = Proposal.proportional(promise, new HashSet<>(drawn));
        var sum = 0.0;
        for (var item = 0; item < promise.length; item++) {
            if (!drawn.contains(item)) {
                var longer = new ArrayList<>(drawn);
                longer.add(item);
                sum += expectation(promise, loss, longer, size, probability * q[item]);
            }
        }
        return sum;
    }
}
