package org.banzuke.tasks.fresh.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sorting: 4 or 6 things by their price, or 6 by price and then by weight. */
final class Sorting {
    private Sorting() {}

    static Puzzle make(Level level, Dice dice) {
        while (true) {
            var goods = goods(level, dice);
            var sorted = goods.stream()
                    .sorted(Comparator.comparingInt(Good::coins).thenComparingInt(Good::pounds))
                    .map(Good::name)
                    .toList();
            var given = goods.stream().map(Good::name).toList();
            if (!given.equals(sorted)) {
                return puzzle(text(level, goods), sorted, dice);
            }
        }
    }

    private record Good(String name, int coins, int pounds) {}

    /** In the last level two or three things have the same price; no two have the same weight. */
    private static List<Good> goods(Level level, Dice dice) {
        var names = dice.take(level == Level.EASY ? 4 : 6, Things.NAMES);
        var coins = dice.take(names.size(), Dice.range(5, 140));
        var pounds = dice.take(names.size(), Dice.range(2, 30));
        var prices = level == Level.HARD ? 3 : names.size();
        var goods = new ArrayList<Good>();
        for (var i = 0; i < names.size(); i++) {
            goods.add(new Good(names.get(i), coins.get(i % prices), pounds.get(i)));
        }
        return dice.shuffled(goods);
    }

    private static String text(Level level, List<Good> goods) {
        var told = goods.stream()
                .map(good -> "The %s costs %d coins".formatted(good.name, good.coins)
                        + (level == Level.HARD ? " and weighs %d pounds.".formatted(good.pounds) : "."))
                .collect(Collectors.joining(" "));
        var ties = level == Level.HARD ? " Of things with the same price, the lighter one comes first." : "";
        return told + " Write the things in order of price, the cheapest first, with commas between them." + ties;
    }

    /** The wrong orders swap neighbours of the right one. */
    private static Puzzle puzzle(String question, List<String> sorted, Dice dice) {
        var first = dice.between(0, sorted.size() - 4);
        var second = dice.between(first + 2, sorted.size() - 2);
        var others = Square.around(sorted, swap(first), swap(second));
        return new Puzzle(
                question,
                String.join(", ", sorted),
                others.stream().map(names -> String.join(", ", names)).toList());
    }

    private static UnaryOperator<List<String>> swap(int at) {
        return names -> {
            var swapped = new ArrayList<>(names);
            Collections.swap(swapped, at, at + 1);
            return swapped;
        };
    }
}
