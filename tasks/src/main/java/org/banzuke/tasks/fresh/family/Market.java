package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reading a story: who bought what where and when, and who was given it; questions over 1, 2 or 3 sentences. */
final class Market {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
    private static final List<String> PLACES =
            List.of("harbour", "castle", "station", "museum", "village", "school", "bakery", "theatre", "mill");
    private static final List<String> TRIPS = List.of(
            "On %2$s, %1$s went to the %3$s and bought a %4$s there.",
            "%1$s spent %2$s at the %3$s and came home with a new %4$s.",
            "It was a %4$s that %1$s bought at the %3$s on %2$s.");

    private Market() {}

    static Puzzle make(Level level, Dice dice) {
        var trips = trips(dice);
        var owners = dice.shuffled(List.of(0, 1, 2, 3));
        var story = trips.stream().map(trip -> trip.text(dice)).collect(Collectors.joining(" "));
        var asked = dice.between(0, 3);
        // The gifts go round in a ring: each person gives to the next one.
        var giver = trips.get(owners.get(asked));
        var receiver = trips.get(owners.get((asked + 1) % 4));
        return switch (level) {
            case EASY -> puzzle(story, once(giver, dice), trips);
            case MEDIUM -> puzzle(story + gifts(trips, owners, dice), twice(giver, receiver, dice), trips);
            case HARD -> puzzle(story + gifts(trips, owners, dice), thrice(giver, receiver, dice), trips);
        };
    }

    /** What a trip is made of. */
    private enum Part {
        PERSON,
        DAY,
        PLACE,
        THING
    }

    private record Trip(String person, String day, String place, String thing) {
        String text(Dice dice) {
            return dice.pick(TRIPS).formatted(person, day, place, thing);
        }

        String get(Part part) {
            return switch (part) {
                case PERSON -> person;
                case DAY -> day;
                case PLACE -> place;
                case THING -> thing;
            };
        }
    }

    /** A question for one part of one trip. */
    private record Asked(String text, Trip trip, Part part) {}

    private static List<Trip> trips(Dice dice) {
        var people = dice.take(4, People.NAMES);
        var days = dice.take(4, Dice.range(0, DAYS.size() - 1)).stream()
                .sorted()
                .map(DAYS::get)
                .toList();
        var places = dice.take(4, PLACES);
        var things = dice.take(4, Things.NAMES);
        return IntStream.range(0, 4)
                .mapToObj(i -> new Trip(people.get(i), days.get(i), places.get(i), things.get(i)))
                .toList();
    }

    private static String gifts(List<Trip> trips, List<Integer> owners, Dice dice) {
        var told = IntStream.range(0, 4)
                .mapToObj(i -> "%s gave it to %s"
                        .formatted(
                                trips.get(owners.get(i)).person(),
                                trips.get(owners.get((i + 1) % 4)).person()))
                .toList();
        return " On Sunday, each of them gave away what they had bought: " + Things.listed(dice.shuffled(told)) + ".";
    }

    private static Asked once(Trip trip, Dice dice) {
        var parts = dice.take(2, List.of(Part.values()));
        var known = parts.getFirst();
        var wanted = parts.getLast();
        if (wanted == Part.PERSON) {
            return new Asked("Who " + did(trip, known) + "?", trip, wanted);
        }
        var who = known == Part.PERSON ? trip.person() : "the person who " + did(trip, known);
        var question = switch (wanted) {
            case DAY -> "On which day did %s buy something?";
            case PLACE -> "Where did %s buy something?";
            case THING, PERSON -> "What did %s buy?";
        };
        return new Asked(question.formatted(who), trip, wanted);
    }

    private static String did(Trip trip, Part known) {
        return switch (known) {
            case PERSON -> "is " + trip.person();
            case DAY -> "bought something on " + trip.day();
            case PLACE -> "was at the " + trip.place();
            case THING -> "bought the " + trip.thing();
        };
    }

    private static Asked twice(Trip giver, Trip receiver, Dice dice) {
        if (dice.coin()) {
            var known = dice.pick(List.of(Part.DAY, Part.PLACE, Part.THING));
            return new Asked(
                    "Who was given a present by the person who " + did(giver, known) + "?", receiver, Part.PERSON);
        }
        var wanted = dice.pick(List.of(Part.DAY, Part.PLACE, Part.THING));
        return new Asked(present(wanted).formatted(receiver.person()), giver, wanted);
    }

    private static Asked thrice(Trip giver, Trip receiver, Dice dice) {
        var parts = dice.take(2, List.of(Part.DAY, Part.PLACE, Part.THING));
        var who = "the person who " + did(receiver, parts.getFirst());
        return new Asked(present(parts.getLast()).formatted(who), giver, parts.getLast());
    }

    private static String present(Part wanted) {
        return switch (wanted) {
            case DAY -> "On which day had the present been bought that was given to %s?";
            case PLACE -> "Where had the present been bought that was given to %s?";
            case THING, PERSON -> "What was given to %s?";
        };
    }

    private static Puzzle puzzle(String story, Asked asked, List<Trip> trips) {
        var answer = asked.trip().get(asked.part());
        var others = trips.stream()
                .map(trip -> trip.get(asked.part()))
                .filter(value -> !value.equals(answer))
                .toList();
        return new Puzzle(story + " " + asked.text(), answer, others);
    }
}
