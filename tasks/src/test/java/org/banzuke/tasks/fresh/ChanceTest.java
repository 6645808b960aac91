package org.banzuke.tasks.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Nobody who does not understand does better than chance, over 10,000 items of each family. What the baselines among the
 * models score is tested in {@code cli}.
 */
class ChanceTest {
    private static final int ITEMS = 10_002;
    private static final double ERROR = Math.sqrt(0.25 * 0.75 / ITEMS);

    static List<Family> families() {
        return Families.ALL;
    }

    static Stream<Family> written() {
        return Families.ALL.stream().filter(family -> family.written().isPresent());
    }

    /** Says how much it likes an option, without understanding the question. */
    @FunctionalInterface
    private interface Taste {
        int of(Reading read, String option);
    }

    private static Map<String, Taste> tastes() {
        var seeded = new SplittableRandom(20261101);
        var tastes = new LinkedHashMap<String, Taste>();
        tastes.put("random", (_, _) -> seeded.nextInt(1_000_000));
        tastes.put("position", (read, option) -> read.options().indexOf(option));
        tastes.put("length", (_, option) -> option.length());
        tastes.put("alphabet", (read, option) -> (int) read.options().stream()
                .filter(other -> other.compareTo(option) < 0)
                .count());
        tastes.put("times named", (read, option) -> times(option, read.question()));
        tastes.put("named first", (read, option) -> read.question().indexOf(option));
        tastes.put("named last", (read, option) -> read.question().lastIndexOf(option));
        tastes.put(
                "like the others",
                (read, option) -> read.options().stream()
                        .mapToInt(other -> shared(option, other))
                        .sum());
        return tastes;
    }

    private static int times(String option, String question) {
        var times = 0;
        for (var at = question.indexOf(option); at >= 0; at = question.indexOf(option, at + 1)) {
            times++;
        }
        return times;
    }

    private static int shared(String a, String b) {
        return (int) IntStream.range(0, Math.min(a.length(), b.length()))
                .filter(i -> a.charAt(i) == b.charAt(i))
                .count();
    }

    @ParameterizedTest
    @MethodSource("families")
    void choosersWithoutUnderstandingStayAtChance(Family family) {
        var tastes = tastes();
        var most = new LinkedHashMap<String, Integer>();
        var least = new LinkedHashMap<String, Integer>();
        items(family, Form.CHOICE, ITEMS).forEach(item -> {
            var read = Reading.of(item.prompt());
            tastes.forEach((name, taste) -> {
                var liked = read.options().stream()
                        .mapToInt(option -> taste.of(read, option))
                        .toArray();
                most.merge(name, best(liked, 1) == item.gold() ? 1 : 0, Integer::sum);
                least.merge(name, best(liked, -1) == item.gold() ? 1 : 0, Integer::sum);
            });
        });
        assertThat(most).allSatisfy(ChanceTest::atChance);
        assertThat(least).allSatisfy(ChanceTest::atChance);
    }

    /** The option liked most or least, the first of equals. */
    private static int best(int[] liked, int sign) {
        return IntStream.range(0, liked.length)
                .reduce((a, b) -> sign * liked[b] > sign * liked[a] ? b : a)
                .orElseThrow();
    }

    private static void atChance(String taste, int right) {
        assertThat((double) right / ITEMS).as(taste).isBetween(0.25 - 3 * ERROR, 0.25 + 3 * ERROR);
    }

    @ParameterizedTest
    @MethodSource("written")
    void noWordOfThePromptIsAWrittenAnswer(Family family) {
        var extraction = family.written().orElseThrow();
        assertThat(items(family, Form.OPEN, 1_002))
                .allMatch(item -> Arrays.stream(item.prompt().split("\\s+", -1))
                        .noneMatch(word -> extraction
                                .from(word)
                                .filter(item.answer()::equals)
                                .isPresent()));
    }

    private static Stream<Item> items(Family family, Form form, int count) {
        return FreshName.of("2026-11").stream()
                .filter(name -> name.family().name().equals(family.name()) && name.form() == form)
                .flatMap(name -> FreshItemsTest.items(name, count / 3));
    }
}
