package org.banzuke.text.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.banzuke.text.FixtureJson;
import org.banzuke.text.FixtureJson.Fixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Our draws against those of CPython 3.11.7. */
@Tag("python-random")
class PythonRandomVectorsTest {
    private static Fixture vectors() {
        var file = SharedFolder.require(SharedFolder.conformance("python-random.json"));
        return new Fixture(Objects.requireNonNull(FixtureJson.read(file)));
    }

    @TestFactory
    Stream<DynamicTest> seedsGiveTheDrawsOfPython() {
        var all = vectors();
        return Stream.of("int_seeds", "str_seeds")
                .flatMap(kind -> FixtureJson.fixtures(all.value(kind)).stream())
                .map(c -> DynamicTest.dynamicTest(c.text("type") + " " + c.text("seed"), () -> checkSeed(c)));
    }

    @TestFactory
    Stream<DynamicTest> longSequencesGiveTheDrawsOfPython() {
        return FixtureJson.fixtures(vectors().value("mixed_sequences")).stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.text("kind") + " " + c.value("seed") + " " + c.value("n"), () -> checkSequence(c)));
    }

    private static PythonRandom fresh(Fixture c) {
        return c.text("type").equals("str")
                ? PythonRandom.seeded(c.text("seed"))
                : PythonRandom.seeded(new BigInteger(c.text("seed")));
    }

    private static void checkSeed(Fixture c) {
        checkDraws(c);
        checkRanges(c);
        checkChoices(c);
        checkNormals(c);
    }

    private static void checkDraws(Fixture c) {
        var doubles = fresh(c);
        assertThat(list(8, doubles::random)).isEqualTo(c.list("random"));
        var words = fresh(c);
        assertThat(list(6, () -> words.bits(32))).isEqualTo(c.list("getrandbits32"));
        var some = fresh(c);
        for (Object each : c.list("getrandbits")) {
            var pair = (List<?>) each;
            assertThat(some.bigBits(integer(pair.get(0)))).hasToString((String) pair.get(1));
        }
    }

    private static void checkRanges(Fixture c) {
        var ranges = fresh(c);
        var bigRanges = fresh(c);
        for (Object each : c.list("randrange")) {
            var pair = (List<?>) each;
            long n = ((Number) Objects.requireNonNull(pair.get(0))).longValue();
            assertThat(ranges.range(0, n)).isEqualTo(Long.parseLong((String) pair.get(1)));
            assertThat(bigRanges.below(BigInteger.valueOf(n))).hasToString((String) pair.get(1));
        }
        var dice = fresh(c);
        assertThat(list(12, () -> dice.between(1, 6))).isEqualTo(c.list("randint_1_6"));
        var uniform = fresh(c);
        assertThat(list(4, () -> uniform.uniform(-1, 1))).isEqualTo(c.list("uniform_-1_1"));
    }

    private static void checkChoices(Fixture c) {
        for (var sample : FixtureJson.fixtures(c.value("sample"))) {
            assertThat(longs(fresh(c).sample(integer(sample.value("n")), integer(sample.value("k")))))
                    .isEqualTo(sample.list("indices"));
        }
        for (var shuffle : FixtureJson.fixtures(c.value("shuffle"))) {
            var array = IntStream.range(0, integer(shuffle.value("n"))).toArray();
            fresh(c).shuffle(array);
            assertThat(longs(array)).isEqualTo(shuffle.list("result"));
        }
        var choice = fresh(c);
        assertThat(list(16, () -> (long) choice.index(10))).isEqualTo(c.list("choice_n10"));
        var out = new int[20];
        fresh(c).choices(7, 20, out);
        assertThat(longs(out)).isEqualTo(c.list("choices_n7_k20"));
        fresh(c).choices(1000, 20, out);
        assertThat(longs(out)).isEqualTo(c.list("choices_n1000_k20"));
        assertThat(Arrays.stream(fresh(c).choices(new double[] {1, 2, 3}, 12))
                        .mapToObj(i -> List.of("a", "b", "c").get(i))
                        .toList())
                .isEqualTo(c.list("choices_weights_1_2_3_k12"));
    }

    private static void checkNormals(Fixture c) {
        var gauss = fresh(c);
        assertThat(list(4, () -> gauss.gauss(0, 1))).isEqualTo(c.list("gauss_0_1"));
        var normal = fresh(c);
        assertThat(list(4, () -> normal.normal(0, 1))).isEqualTo(c.list("normalvariate_0_1"));
    }

    private static void checkSequence(Fixture c) {
        var random = PythonRandom.seeded(new BigInteger(c.text("seed")));
        int n = integer(c.value("n"));
        int k = integer(c.value("k"));
        for (Object draw : c.list("draws")) {
            assertThat(longs(draw(random, c.text("kind"), n, k))).isEqualTo(draw);
        }
    }

    private static int[] draw(PythonRandom random, String kind, int n, int k) {
        return switch (kind) {
            case "fewshot_stream" -> random.sample(n, k);
            case "bootstrap_choices" -> {
                var out = new int[k];
                random.choices(n, k, out);
                yield out;
            }
            case "shuffle4_stream" -> {
                var array = IntStream.range(0, n).toArray();
                random.shuffle(array);
                yield array;
            }
            default -> throw new IllegalArgumentException("unknown kind of vector (" + kind + ")");
        };
    }

    private static int integer(@Nullable Object number) {
        return ((Number) Objects.requireNonNull(number)).intValue();
    }

    private static List<Long> longs(int[] values) {
        return Arrays.stream(values).mapToObj(i -> (long) i).toList();
    }

    private static <T> List<T> list(int count, java.util.function.Supplier<T> draw) {
        var list = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            list.add(draw.get());
        }
        return list;
    }
}
