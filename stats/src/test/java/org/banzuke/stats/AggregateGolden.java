package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.banzuke.io.wire.Numbers;
import org.banzuke.stats.suite.Normalised;

/** {@code aggregate.json}. */
final class AggregateGolden {
    private AggregateGolden() {}

    static void check(GoldenCase golden) {
        if (golden.method().equals("normalised")) {
            normalised(golden);
            return;
        }
        var tasks = tasks(golden);
        var found = switch (golden.method()) {
            case "macro_mean" -> Suites.macro(tasks, golden.level());
            case "weighted_mean" -> Suites.weighted(tasks, golden.numbers("weight"), golden.level());
            case "micro_mean" -> Suites.micro(tasks, golden.level());
            default -> throw new AssertionError(golden.method());
        };
        if (golden.undefined()) {
            assertThat(found)
                    .isInstanceOfSatisfying(
                            Undefined.class, none -> assertThat(none.reason()).contains("2 of 3"));
            return;
        }
        golden.near("value", ((Estimate) found).value());
        golden.near("se", ((Estimate) found).standardError());
    }

    private static List<Estimated> tasks(GoldenCase golden) {
        var values = golden.input().list("value");
        return IntStream.range(0, values.size())
                .mapToObj(t -> values.get(t) == null
                        ? new Undefined("no item was scored")
                        : (Estimated) new Estimate(
                                Numbers.read(values.get(t)),
                                OptionalDouble.of(
                                        Numbers.read(golden.input().list("se").get(t))),
                                Optional.empty(),
                                golden.input().has("n") ? golden.integers("n")[t] : 1,
                                "given",
                                Set.of()))
                .toList();
    }

    private static void normalised(GoldenCase golden) {
        var found = Normalised.of(
                golden.number("value"), golden.number("se"), golden.number("random_baseline"), golden.level());
        golden.near("unclipped", found.unclipped());
        golden.near("value", found.value());
        golden.near("se_unclipped", found.unclippedError());
        golden.interval("ci", found.interval());
        golden.near("se_rectified", found.standardError());
        golden.same("clipped", found.clipped());
    }
}
