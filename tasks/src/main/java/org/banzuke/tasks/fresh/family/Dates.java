package org.banzuke.tasks.fresh.family;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** Dates: days between two dates one to three months apart, further apart, and without one weekday. */
final class Dates {
    private Dates() {}

    static Puzzle make(Level level, Dice dice) {
        while (true) {
            var start = LocalDate.of(dice.between(2001, 2098), 1, 1).plusDays(dice.between(0, 364));
            var days = level == Level.EASY ? dice.between(32, 75) : dice.between(76, 290);
            var end = start.plusDays(days);
            var story = level == Level.HARD ? opening(start, end, dice) : between(start, end, dice);
            var puzzle = story.puzzle(dice);
            if (!Copying.options(puzzle)) {
                return puzzle;
            }
        }
    }

    private record Story(String text, int days) {
        Puzzle puzzle(Dice dice) {
            var step = dice.between(1, 3);
            return new Puzzle(text, Integer.toString(days), Window.around(days, step, dice, Integer::toString));
        }
    }

    private static Story between(LocalDate start, LocalDate end, Dice dice) {
        var text = dice.coin()
                ? "How many days after %s is %s?"
                : "A ship left port on %s and came back on %s. After how many days did it come back?";
        return new Story(text.formatted(day(start), day(end)), (int) ChronoUnit.DAYS.between(start, end));
    }

    private static Story opening(LocalDate start, LocalDate end, Dice dice) {
        var closed = DayOfWeek.of(dice.between(1, 7));
        var text = "%s is a %s. From that day to %s, both included, a shop is open every day except on %ss."
                        .formatted(day(start), weekday(start.getDayOfWeek()), day(end), weekday(closed))
                + " On how many days is it open?";
        var open = Stream.iterate(start, date -> !date.isAfter(end), date -> date.plusDays(1))
                .filter(date -> date.getDayOfWeek() != closed)
                .count();
        return new Story(text, (int) open);
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + date.getYear();
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
