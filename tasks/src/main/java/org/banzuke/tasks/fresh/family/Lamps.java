package org.banzuke.tasks.fresh.family;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Boolean logic: lamps are on or off, four people say something about them, and one of them is right. */
final class Lamps {
    private static final List<String> COLORS =
            List.of("red", "blue", "green", "white", "yellow", "black", "brown", "pink");

    private Lamps() {}

    static Puzzle make(Level level, Dice dice) {
        var room = Room.drawn(level, dice);
        var people = dice.take(4, People.NAMES);
        var right = dice.pick(people);
        var sayings = people.stream()
                .map(name -> name + " says that " + saying(level, room, name.equals(right), dice) + ".")
                .collect(Collectors.joining(" "));
        var others = people.stream().filter(name -> !name.equals(right)).toList();
        return new Puzzle(room.text() + " " + sayings + " Only one of them is right. Who is it?", right, others);
    }

    /** The form of a saying is drawn before its content, so that the form does not tell whether it is true. */
    private static String saying(Level level, Room room, boolean wanted, Dice dice) {
        var denied = level == Level.HARD && dice.coin();
        var claim = dice.pick(level == Level.EASY ? Claim.SIMPLE : List.of(Claim.values()));
        while (true) {
            var pair = dice.take(2, room.indices());
            var first = new Literal(pair.getFirst(), dice.coin());
            var second = new Literal(pair.getLast(), dice.coin());
            if (claim.holds(first.holds(room), second.holds(room)) != denied == wanted) {
                return (denied ? "it is not true that " : "") + claim.text(first.text(room), second.text(room));
            }
        }
    }

    /** Lamps of which each is on or off. */
    private record Room(List<String> colors, List<Boolean> on, String text) {
        static Room drawn(Level level, Dice dice) {
            var colors = dice.take(level.of(4, 5, 6), COLORS);
            var on = new ArrayList<Boolean>();
            var facts = new ArrayList<String>();
            for (var lamp = 0; lamp < colors.size(); lamp++) {
                on.add(dice.coin());
                facts.add(level == Level.HARD && lamp > 0 ? likened(colors, on, dice) : told(colors, on));
            }
            return new Room(colors, on, String.join(" ", facts));
        }

        private static String told(List<String> colors, List<Boolean> on) {
            return "The " + colors.get(on.size() - 1) + " lamp is " + state(on.getLast()) + ".";
        }

        private static String likened(List<String> colors, List<Boolean> on, Dice dice) {
            var earlier = dice.between(0, on.size() - 2);
            var same = on.get(earlier).equals(on.getLast());
            return "The %s lamp is %s the same state as the %s lamp."
                    .formatted(colors.get(on.size() - 1), same ? "in" : "not in", colors.get(earlier));
        }

        List<Integer> indices() {
            return IntStream.range(0, colors.size()).boxed().toList();
        }
    }

    private static String state(boolean on) {
        return on ? "on" : "off";
    }

    /** That one lamp is on, or off. */
    private record Literal(int lamp, boolean on) {
        boolean holds(Room room) {
            return room.on().get(lamp) == on;
        }

        String text(Room room) {
            return "the " + room.colors().get(lamp) + " lamp is " + state(on);
        }
    }

    /** How two literals are put together. */
    private enum Claim {
        BOTH("%s and %s") {
            @Override
            boolean holds(boolean first, boolean second) {
                return first && second;
            }
        },
        EITHER("%s or %s (or both)") {
            @Override
            boolean holds(boolean first, boolean second) {
                return first || second;
            }
        },
        ONE("either %s or %s (but not both)") {
            @Override
            boolean holds(boolean first, boolean second) {
                return first != second;
            }
        };

        static final List<Claim> SIMPLE = List.of(BOTH, EITHER);

        private final String form;

        Claim(String form) {
            this.form = form;
        }

        abstract boolean holds(boolean first, boolean second);

        String text(String first, String second) {
            return form.formatted(first, second);
        }
    }
}
