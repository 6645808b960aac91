package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.Tree;

/** One golden case: reads its input, checks what it expects, and knows which expectations were never looked at. */
final class GoldenCase {
    private final Tree golden;
    private final Tree input;
    private final Tree expected;
    private final Set<String> checked = new HashSet<>();

    GoldenCase(Tree golden) {
        this(golden, golden.tree("expected"));
    }

    private GoldenCase(Tree golden, Tree expected) {
        this.golden = golden;
        this.expected = expected;
        input = golden.tree("input");
    }

    /** An expectation that has members of its own. */
    GoldenCase part(String name) {
        checked.add(name);
        return new GoldenCase(golden, expected.tree(name));
    }

    String method() {
        return golden.text("method");
    }

    Tree input() {
        return input;
    }

    double level() {
        return input.has("level") ? input.number("level") : 0.95;
    }

    double number(String name) {
        return input.number(name);
    }

    int integer(String name) {
        return input.integer(name);
    }

    double[] numbers(String name) {
        return input.list(name).stream().mapToDouble(Numbers::read).toArray();
    }

    int[] integers(String name) {
        return input.list(name).stream()
                .mapToInt(number -> ((Number) number).intValue())
                .toArray();
    }

    double[][] matrix(String name) {
        if (input.members().get(name) instanceof Map<?, ?>) {
            var scaled = input.tree(name);
            return identity(scaled.integer("k"), scaled.number("identity_times"));
        }
        return input.list(name).stream()
                .map(row -> ((List<?>) row).stream().mapToDouble(Numbers::read).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] identity(int k, double times) {
        var matrix = new double[k][k];
        for (var i = 0; i < k; i++) {
            matrix[i][i] = times;
        }
        return matrix;
    }

    Clusters clusters(String name) {
        return Clusters.of(input.list(name).stream().map(String::valueOf).toList());
    }

    boolean expects(String name) {
        return expected.members().containsKey(name);
    }

    /** Whether a value, or with the name {@code undefined} all of them, must be a typed Undefined. */
    boolean expectsUndefined(String name) {
        return expected.members().get(name) instanceof Map<?, ?> map && map.containsKey("undefined");
    }

    /** Whether the case has no value at all; its reason's wording is free. */
    boolean undefined() {
        checked.add("undefined");
        return expects("undefined");
    }

    void near(String name, double found) {
        check(name, found, expected.number(name));
    }

    /** Checks with a wider tolerance than the case's; the caller says why. */
    void roughly(String name, double found, double relative) {
        checked.add(name);
        var wanted = expected.number(name);
        assertThat(found).as(name).isCloseTo(wanted, within(relative * Math.abs(wanted)));
    }

    void near(String name, Quantity found) {
        if (!expects(name)) {
            return;
        }
        checked.add(name);
        if (expectsUndefined(name)) {
            assertThat(found).as(name).isInstanceOf(Undefined.class);
            return;
        }
        near(name, found.orElseThrow());
    }

    void near(String name, OptionalDouble found) {
        near(name, found.isPresent() ? Quantity.of(found.getAsDouble()) : Quantity.undefined("absent"));
    }

    void interval(String name, Interval found) {
        check(name, found.low(), Numbers.read(expected.list(name).get(0)));
        check(name, found.high(), Numbers.read(expected.list(name).get(1)));
    }

    /** Checks an interval that may be undefined. */
    void interval(String name, Estimated found) {
        if (expectsUndefined(name)) {
            checked.add(name);
            assertThat(found instanceof Estimate e && e.interval().isPresent())
                    .as(name)
                    .isFalse();
        } else if (expects(name)) {
            interval(name, ((Estimate) found).interval().orElseThrow());
        }
    }

    void all(String name, double... found) {
        var wanted = expected.list(name);
        assertThat(found).as(name).hasSameSizeAs(wanted.toArray());
        checked.add(name);
        for (var i = 0; i < found.length; i++) {
            check(name, found[i], Numbers.read(wanted.get(i)));
        }
    }

    void all(String name, List<Integer> found) {
        all(name, found.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    void same(String name, Object found) {
        checked.add(name);
        assertThat(found).as(name).isEqualTo(expected.members().get(name));
    }

    void flag(Set<Flag> found) {
        if (expects("flag")) {
            checked.add("flag");
            var names = found.stream()
                    .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(names).contains(expected.text("flag"));
        }
    }

    List<?> expectedList(String name) {
        checked.add(name);
        return expected.list(name);
    }

    private void check(String name, double found, double wanted) {
        checked.add(name);
        if (Double.isInfinite(wanted)) {
            assertThat(found).as(name).isEqualTo(wanted);
            return;
        }
        var tolerance = golden.tree("tolerance");
        var allowed = tolerance.number("abs") + tolerance.number("rel") * Math.abs(wanted);
        assertThat(found).as(name).isCloseTo(wanted, within(allowed));
    }

    /** Fails if an expectation was not looked at. */
    void finish() {
        assertThat(expected.members().keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> !name.startsWith("example") && !checked.contains(name)))
                .as("expectations that nothing checked")
                .isEmpty();
    }
}
