package org.banzuke.tasks.fresh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banzuke.io.Sha256;
import org.banzuke.tasks.fresh.family.Dice;
import org.banzuke.tasks.fresh.family.Puzzle;
import org.banzuke.tasks.fresh.item.Form;
import org.banzuke.tasks.fresh.item.Item;

/**
 * Makes the items of a task of the {@code fresh} suite, one after the other and without end. The first
 * {@value #DISTINCT} are all different; later ones are independent draws, so that memory does not grow. Among each
 * four items in a row, every option is right once. Confined to one thread.
 */
final class FreshItems implements Iterator<Item> {
    static final int DISTINCT = 1_000;
    private static final List<String> LETTERS = List.of("A", "B", "C", "D");

    private final FreshName name;
    private final Set<String> seen = new HashSet<>();
    private List<Integer> golds = List.of();
    private int position;

    FreshItems(FreshName name) {
        this.name = name;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Item next() {
        if (position % LETTERS.size() == 0) {
            golds = dice("gold", position, 0).shuffled(List.of(0, 1, 2, 3));
        }
        var puzzle = puzzle();
        var gold = golds.get(position % LETTERS.size());
        var order = dice("order", position, 0).shuffled(puzzle.others());
        position++;
        return name.form() == Form.OPEN ? open(puzzle) : choice(puzzle, gold, order);
    }

    private Puzzle puzzle() {
        for (var attempt = 0; ; attempt++) {
            var made = name.family().make(name.level(), dice("puzzle", position, attempt));
            if (position >= DISTINCT || seen.add(made.question())) {
                return made;
            }
        }
    }

    private Item open(Puzzle puzzle) {
        var prompt = name.family().language().frame(puzzle.question());
        return Item.open(prompt, puzzle.answer(), Optional.empty());
    }

    private Item choice(Puzzle puzzle, int gold, List<String> others) {
        var options = new ArrayList<>(others);
        options.add(gold, puzzle.answer());
        var text = new StringBuilder(puzzle.question());
        for (var i = 0; i < options.size(); i++) {
            text.append('\n').append(LETTERS.get(i)).append(". ").append(options.get(i));
        }
        var prompt = name.family().language().frame(text.toString());
        var shown = LETTERS.get(gold) + ". " + puzzle.answer();
        return new Item(prompt, LETTERS, gold, shown, Optional.empty());
    }

    /** The edition's name is the seed; both forms of a level ask the same puzzles. */
    private Dice dice(String purpose, int at, int attempt) {
        var key = String.join(
                "/",
                "fresh",
                FreshName.GENERATOR,
                name.edition(),
                name.family().name(),
                name.level().name(),
                purpose,
                Integer.toString(at),
                Integer.toString(attempt));
        return new Dice(ByteBuffer.wrap(Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong());
    }
}
