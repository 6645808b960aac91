package org.banzuke.tasks.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banzuke.io.Sha256;
import org.banzuke.tasks.fresh.item.Form;
import org.banzuke.tasks.fresh.item.Item;
import org.banzuke.tasks.fresh.solve.Reading;
import org.banzuke.tasks.fresh.solve.Solvers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreshItemsTest {
    /** The context of the tiny model, less the longest written answer. */
    private static final int ROOM = 1_024 - 32;

    static Stream<FreshName> tasks() {
        return FreshName.of("2026-11").stream();
    }

    static Stream<Item> items(FreshName name, int count) {
        Iterable<Item> endless = () -> new FreshItems(name);
        return StreamSupport.stream(endless.spliterator(), false).limit(count);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aSolverThatReadsOnlyThePromptSolvesEveryItem(FreshName name) {
        var solver = Objects.requireNonNull(Solvers.ALL.get(name.family().name()));
        assertThat(items(name, 1_000)).allSatisfy(item -> {
            var read = Reading.of(item.prompt());
            var solved = solver.solve(read.question());
            assertThat(name.form() == Form.OPEN ? solved : "ABCD".substring(at(read, solved), at(read, solved) + 1))
                    .as(item.prompt())
                    .isEqualTo(item.answer());
        });
    }

    private static int at(Reading read, String solved) {
        return read.options().indexOf(solved);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theFirstThousandItemsDiffer(FreshName name) {
        var questions = new HashSet<String>();
        assertThat(items(name, 1_000)).allMatch(item -> questions.add(item.prompt()));
    }

    /** A byte-level vocabulary, such as the tiny model's, never makes more tokens of a text than it has bytes. */
    @ParameterizedTest
    @MethodSource("tasks")
    void itemsFitTheContextOfTheTinyModel(FreshName name) {
        assertThat(items(name, 1_000)).allMatch(item -> item.prompt().getBytes(StandardCharsets.UTF_8).length <= ROOM);
    }

    @Test
    void anotherEditionAsksOtherThings() {
        var name = FreshName.of("2026-11").getFirst();
        var later = new FreshName(name.family(), name.level(), name.form(), "2026-12");
        assertThat(items(name, 100).toList())
                .doesNotContainAnyElementsOf(items(later, 100).toList());
    }

    @Test
    void theEditionIsTheSameForEverybody() throws IOException {
        assertThat(tasks().map(FreshItemsTest::line).toList()).containsExactlyElementsOf(golden());
    }

    private static String line(FreshName name) {
        var text = String.join("\n", items(name, 1_000).map(Item::toString).toList());
        return name + " " + Sha256.of(text).substring(0, 16);
    }

    /** One line for each task: its name and the digest of its first thousand items. */
    private static List<String> golden() throws IOException {
        try (var in = Objects.requireNonNull(FreshItemsTest.class.getResourceAsStream("fresh-2026-11.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
