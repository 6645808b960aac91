package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.Tree;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Undefined;
import org.banzuke.testkit.SharedFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * One golden case of {@code conformance/statistics}: its input, and its expected numbers, each of which must be checked once.
 * Confined to one test.
 */
public final class Golden {
    private final Tree golden;
    private final Tree input;
    private final Tree expected;
    private final Tree tolerance;
    private final Set<String> open = new HashSet<>();

    private Golden(Tree golden) {
        this.golden = golden;
        input = golden.tree("input");
        expected = golden.tree("expected");
        tolerance = golden.tree("tolerance");
        expected.members().keySet().stream()
                .map(String::valueOf)
                .filter(key -> !key.startsWith("example"))
                .forEach(open::add);
    }

    /** Returns one test per case of an area; a key of {@code expected} that is not looked at fails its test. */
    public static Stream<DynamicTest> area(String area, Consumer<Golden> check) throws IOException {
        var file = SharedFolder.require(SharedFolder.conformance("statistics").resolve(area + ".json"));
        return Tree.of(StrictJson.read(Files.readAllBytes(file))).list("cases").stream()
                .map(Tree::of)
                .map(golden -> DynamicTest.dynamicTest(golden.text("id"), () -> {
                    var one = new Golden(golden);
                    check.accept(one);
                    assertThat(one.open)
                            .as("keys of expected that were not checked")
                            .isEmpty();
                }));
    }

    /** Returns the method's name. */
    public String method() {
        return golden.text("method");
    }

    /** Returns the input. */
    public Tree input() {
        return input;
    }

    /** Returns whether the expectation has a key. */
    public boolean expects(String key) {
        return expected.has(key);
    }

    /** Returns an expected value that is compared by the caller. */
    public Object expected(String key) {
        open.remove(key);
        return Optional.<Object>ofNullable(expected.members().get(key)).orElseThrow();
    }

    /** Returns an expected object; its members are compared by the caller. */
    public Tree expectedTree(String key) {
        return Tree.of(expected(key));
    }

    /** Returns whether a key, or the whole, is expected to be undefined. */
    public boolean undefined(String key) {
        return expected.members().get(key) instanceof Map<?, ?> map && map.containsKey("undefined");
    }

    /** Checks a number. */
    public void near(double found, String key) {
        near(found, Numbers.read(expected(key)), key);
    }

    /** Checks a number against one that was taken out of the expectation. */
    public void near(double found, double wanted, String what) {
        assertThat(found)
                .as(what)
                .isCloseTo(wanted, within(tolerance.number("abs") + tolerance.number("rel") * Math.abs(wanted)));
    }

    /** Checks a list of numbers. */
    public void near(double[] found, String key) {
        var wanted = numbers((List<?>) expected(key));
        assertThat(found).as(key).hasSameSizeAs(wanted);
        for (var i = 0; i < wanted.length; i++) {
            near(found[i], wanted[i], key + "[" + i + "]");
        }
    }

    /** Checks an interval, or that there is none where none is expected. */
    public void near(Optional<Interval> found, String key) {
        if (undefined(key)) {
            expected(key);
            assertThat(found).as(key).isEmpty();
            return;
        }
        var interval = found.orElseThrow();
        near(new double[] {interval.low(), interval.high()}, key);
    }

    /** Checks a value, or that it is undefined where that is expected. */
    public Optional<Estimate> near(Estimated found, String key) {
        if (undefined(key)) {
            expected(key);
            assertThat(found).as(key).isInstanceOf(Undefined.class);
            assertThat(((Undefined) found).reason()).isNotBlank();
            return Optional.empty();
        }
        var estimate = (Estimate) found;
        near(estimate.value(), key);
        return Optional.of(estimate);
    }

    /** Returns the level of the intervals. */
    public double level() {
        return input.has("level") ? input.number("level") : 0.95;
    }

    /** Returns a list of whole numbers of the input. */
    public int[] integers(String key) {
        return input.list(key).stream()
                .mapToInt(value -> ((Number) value).intValue())
                .toArray();
    }

    /** Returns a list of numbers of the input. */
    public double[] numbers(String key) {
        return numbers(input.list(key));
    }

    /** Returns a matrix of the input. */
    public double[][] matrix(String key) {
        return input.list(key).stream().map(row -> numbers((List<?>) row)).toArray(double[][]::new);
    }

    /** Returns a matrix of the input in which null is a missing value. */
    public List<List<Optional<Double>>> gaps(String key) {
        var rows = new ArrayList<List<Optional<Double>>>();
        for (var row : input.list(key)) {
            rows.add(((List<?>) row).stream().map(Golden::maybe).toList());
        }
        return rows;
    }

    private static Optional<Double> maybe(@Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(Numbers.read(value));
    }

    /** Returns a list of numbers. */
    public static double[] numbers(List<?> list) {
        return list.stream().mapToDouble(Numbers::read).toArray();
    }

    /** Returns a matrix. */
    public static double[][] rows(Object list) {
        return ((List<?>) list).stream().map(row -> numbers((List<?>) row)).toArray(double[][]::new);
    }
}
