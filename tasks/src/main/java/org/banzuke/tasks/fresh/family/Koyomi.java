package org.banzuke.tasks.fresh.family;

import java.time.LocalDate;

/** Japanese dates: which day lies so many days later, or later and then earlier. */
final class Koyomi {
    private Koyomi() {}

    static Puzzle make(Level level, Dice dice) {
        var start = LocalDate.of(dice.between(2001, 2098), 1, 1).plusDays(dice.between(0, 364));
        return switch (level) {
            case EASY -> later(start, dice.between(2, 20), dice);
            case MEDIUM -> later(start, dice.between(30, 120), dice);
            case HARD -> thereAndBack(start, dice);
        };
    }

    private static Puzzle later(LocalDate start, int days, Dice dice) {
        return puzzle("%sの%d日後は何月何日ですか。".formatted(full(start), days), start.plusDays(days), dice);
    }

    private static Puzzle thereAndBack(LocalDate start, Dice dice) {
        var back = dice.between(11, 80);
        var forth = back + dice.between(40, 200);
        return puzzle(
                "%sの%d日後に旅に出て、その%d日前に切符を買いました。切符を買ったのは何月何日ですか。".formatted(full(start), forth, back),
                start.plusDays(forth - back),
                dice);
    }

    private static Puzzle puzzle(String question, LocalDate answer, Dice dice) {
        var step = dice.between(1, 7);
        return new Puzzle(question, day(answer), Window.around(0, step, dice, days -> day(answer.plusDays(days))));
    }

    private static String full(LocalDate date) {
        return date.getYear() + "年" + day(date);
    }

    private static String day(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
