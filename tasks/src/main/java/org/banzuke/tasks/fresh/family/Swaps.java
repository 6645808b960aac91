package org.banzuke.tasks.fresh.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tracking objects: four people swap what they hold, 2, 4 or 7 times. */
final class Swaps {
    private static final List<String> THINGS =
            List.of("apple", "book", "coin", "drum", "egg", "flute", "hat", "key", "lamp", "map", "ring", "spoon");

    private Swaps() {}

    static Puzzle make(Level level, Dice dice) {
        var people = dice.take(4, People.NAMES);
        var things = dice.take(4, THINGS);
        var held = new ArrayList<>(things);
        var text = new StringBuilder(opening(people, things));
        for (var swap = 0; swap < level.of(2, 4, 7); swap++) {
            var pair = dice.take(2, List.of(0, 1, 2, 3));
            Collections.swap(held, pair.getFirst(), pair.getLast());
            text.append(" %s and %s swap what they hold."
                    .formatted(people.get(pair.getFirst()), people.get(pair.getLast())));
        }
        var thing = dice.pick(things);
        var holder = people.get(held.indexOf(thing));
        text.append(" Who holds the ").append(thing).append(" now?");
        return new Puzzle(text.toString(), holder, without(people, holder));
    }

    private static String opening(List<String> people, List<String> things) {
        return IntStream.range(0, 4)
                .mapToObj(i -> people.get(i) + " holds the " + things.get(i) + ".")
                .collect(Collectors.joining(" "));
    }

    private static List<String> without(List<String> people, String one) {
        return people.stream().filter(name -> !name.equals(one)).toList();
    }
}
