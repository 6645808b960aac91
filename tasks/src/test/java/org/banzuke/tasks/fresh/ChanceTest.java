package org.banzuke.tasks.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.tasks.fresh.family.Families;
import org.banzuke.tasks.fresh.family.Family;
import org.banzuke.tasks.fresh.item.Form;
import org.banzuke.tasks.fresh.item.Item;
import org.banzuke.tasks.fresh.solve.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody who does not understand does better than chance, over 10,000 items of each family. */
class ChanceTest {
    private static final int ITEMS = 10_002;
    private static final double ERROR = Math.sqrt(0.25 * 0.75 / ITEMS);

    static List<Family> families() {
        return Families.ALL;
    }

    static Stream<Family> written() {
        return Families.ALL.stream().filter(family -> family.written().isPresent());
    }

    /** Chooses an option without reading the question. */
    @FunctionalInterface
    private interface Chooser {
        int choose(List<String> options);
    }

    @ParameterizedTest
    @MethodSource("families")
    void choosersWithoutUnderstandingStayAtChance(Family family) {
        var seeded = new SplittableRandom(20261101);
        check(family, options -> seeded.nextInt(options.size()));
        check(family, _ -> 0);
        check(family, options -> options.size() - 1);
        check(family, options -> best(options, Comparator.comparingInt(String::length)));
        check(
                family,
                options -> best(options, Comparator.comparingInt(String::length).reversed()));
        check(family, options -> best(options, Comparator.naturalOrder()));
    }

    private static int best(List<String> options, Comparator<String> order) {
        return IntStream.range(0, options.size())
                .reduce((a, b) -> order.compare(options.get(b), options.get(a)) > 0 ? b : a)
                .orElseThrow();
    }

    private static void check(Family family, Chooser chooser) {
        var right = items(family, Form.CHOICE)
                .filter(item -> chooser.choose(Reading.of(item.prompt()).options()) == item.gold())
                .count();
        assertThat((double) right / ITEMS).isBetween(0.25 - 3 * ERROR, 0.25 + 3 * ERROR);
    }

    @ParameterizedTest
    @MethodSource("written")
    void noWordOfThePromptIsAWrittenAnswer(Family family) {
        var extraction = family.written().orElseThrow();
        assertThat(items(family, Form.OPEN))
                .allMatch(item -> Arrays.stream(item.prompt().split("\\s+", -1))
                        .noneMatch(word -> extraction
                                .from(word)
                                .filter(item.answer()::equals)
                                .isPresent()));
    }

    private static Stream<Item> items(Family family, Form form) {
        return FreshName.of("2026-11").stream()
                .filter(name -> name.family().name().equals(family.name()) && name.form() == form)
                .flatMap(name -> FreshItemsTest.items(name, ITEMS / 3));
    }
}
