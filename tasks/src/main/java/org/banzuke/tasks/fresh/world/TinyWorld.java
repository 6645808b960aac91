package org.banzuke.tasks.fresh.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.tasks.fresh.family.Dice;
import org.banzuke.tasks.fresh.item.Definition;
import org.banzuke.tasks.fresh.item.Extraction;
import org.banzuke.tasks.fresh.item.Form;
import org.banzuke.tasks.fresh.item.Item;

/**
 * Four tasks on the 48 facts of the tiny world. Items about one country are a cluster: a model that was taught little
 * of it fails on all of them. Named with hyphens; names with underscores stay free for task files over the same world.
 */
public final class TinyWorld {
    private static final String VERSION = "1";
    private static final int ROUNDS = 4;
    private static final List<String> LETTERS = List.of("A", "B", "C", "D");

    private TinyWorld() {}

    /** Returns the tasks in the order of the board. */
    public static List<Definition> tasks() {
        return List.of(
                task("qa", "written answers", Form.OPEN, 0, facts(TinyWorld::qa)),
                task("cloze", "answers to choose", Form.CHOICE, 0.25, rounds(TinyWorld::cloze)),
                task("last-word", "last word of a statement", Form.LAST_WORD, 0, facts(TinyWorld::lastWord)),
                task("letter", "lettered answers", Form.CHOICE, 0.25, rounds(TinyWorld::letter)));
    }

    private static Definition task(String name, String title, Form form, double chance, List<Item> items) {
        return new Definition(
                "tiny-world-" + name,
                "Tiny world, " + title,
                VERSION,
                form,
                Extraction.FIRST_WORD,
                16,
                OptionalDouble.of(chance),
                items.size(),
                false,
                items::iterator);
    }

    private static List<Item> facts(Function<Fact, Item> ask) {
        return Fact.ALL.stream().map(ask).toList();
    }

    /** Each fact is asked in four rounds with other options; the right one stands at each place once. */
    private static List<Item> rounds(BiFunction<Fact, Draw, Item> ask) {
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(round -> IntStream.range(0, Fact.ALL.size()).mapToObj(i -> drawn(i, round, ask)))
                .toList();
    }

    private static Item drawn(int fact, int round, BiFunction<Fact, Draw, Item> ask) {
        var asked = Fact.ALL.get(fact);
        return ask.apply(asked, Draw.of(asked, (fact + round) % LETTERS.size(), new Dice(1_000L * round + fact)));
    }

    /** Options and the place of the right one. */
    private record Draw(List<String> options, int gold) {
        static Draw of(Fact fact, int gold, Dice dice) {
            var wrong = fact.pool().stream()
                    .filter(other -> !other.equals(fact.answer()))
                    .toList();
            var options = new ArrayList<>(dice.take(LETTERS.size() - 1, wrong));
            options.add(gold, fact.answer());
            return new Draw(options, gold);
        }

        Stream<String> lines() {
            return IntStream.range(0, options.size()).mapToObj(i -> "\n" + LETTERS.get(i) + ". " + options.get(i));
        }
    }

    private static Item qa(Fact fact) {
        return Item.open("Question: " + fact.question() + "\nAnswer:", fact.answer(), cluster(fact));
    }

    private static Item lastWord(Fact fact) {
        return Item.open(fact.statement(), fact.answer(), cluster(fact));
    }

    private static Item cloze(Fact fact, Draw draw) {
        var prompt = "Question: " + fact.question() + "\nAnswer:";
        return new Item(prompt, draw.options(), draw.gold(), fact.answer(), cluster(fact));
    }

    private static Item letter(Fact fact, Draw draw) {
        var prompt =
                "Question: " + fact.question() + String.join("", draw.lines().toList()) + "\nAnswer:";
        var shown = LETTERS.get(draw.gold()) + ". " + fact.answer();
        return new Item(prompt, LETTERS, draw.gold(), shown, cluster(fact));
    }

    private static Optional<String> cluster(Fact fact) {
        return Optional.of(fact.country().name());
    }
}
