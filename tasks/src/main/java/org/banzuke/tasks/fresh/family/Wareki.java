package org.banzuke.tasks.fresh.family;

import java.util.List;

/** Japanese years: from one era into the common era, across eras, and over two steps. */
final class Wareki {
    /** The modern eras; the years in which one ends and the next begins have two names and are not asked for. */
    private static final List<Era> ERAS =
            List.of(new Era("明治", 1868, 44), new Era("大正", 1912, 14), new Era("昭和", 1926, 63), new Era("平成", 1989, 30));

    private static final List<String> BUILT = List.of("橋", "駅", "学校", "灯台", "寺", "工場", "図書館", "劇場");

    private Wareki() {}

    static Puzzle make(Level level, Dice dice) {
        while (true) {
            var story = switch (level) {
                case EASY -> later(dice);
                case MEDIUM -> apart(dice);
                case HARD -> rebuilt(dice);
            };
            var others = Window.around(story.answer(), story.step(), dice, Integer::toString);
            var puzzle = new Puzzle(story.text(), Integer.toString(story.answer()), others);
            if (story.answer() > 0 && !Copying.options(puzzle)) {
                return puzzle;
            }
        }
    }

    private record Story(String text, int answer, int step) {}

    /** An era, its first year, and its last year that belongs to it alone. */
    private record Era(String name, int first, int last) {
        boolean holds(int year) {
            return first < year && year < first + last;
        }

        String year(int year) {
            return name + (year - first + 1) + "年";
        }
    }

    private static Story later(Dice dice) {
        var era = dice.pick(ERAS);
        var year = era.first() + dice.between(1, era.last() - 1);
        var years = dice.between(3, 40);
        var text = "%sにできた%sは、%d年後に改築されました。改築されたのは西暦何年ですか。".formatted(era.year(year), dice.pick(BUILT), years);
        return new Story(text, year + years, step(dice));
    }

    private static Story apart(Dice dice) {
        var eras = dice.take(2, List.of(0, 1, 2, 3)).stream()
                .sorted()
                .map(ERAS::get)
                .toList();
        var from = eras.getFirst().first() + dice.between(1, eras.getFirst().last() - 1);
        var to = eras.getLast().first() + dice.between(1, eras.getLast().last() - 1);
        var text = "%sにできた%sは、%sに建て替えられました。できてから何年後のことですか。"
                .formatted(
                        eras.getFirst().year(from),
                        dice.pick(BUILT),
                        eras.getLast().year(to));
        return new Story(text, to - from, step(dice));
    }

    /** Answers in an era have at least two digits, and so have their neighbours. */
    private static Story rebuilt(Dice dice) {
        var first = dice.pick(ERAS.subList(0, 3));
        var from = first.first() + dice.between(1, first.last() - 1);
        var renewed = dice.between(11, 45);
        var closed = dice.between(11, 45);
        var year = from + renewed + closed;
        var last = ERAS.stream().filter(era -> era.holds(year)).findFirst();
        if (last.isEmpty() || last.get().equals(first) || year - last.get().first() < 12) {
            return new Story("", 0, 1);
        }
        var text = "%sにできた%sは、%d年後に建て替えられ、さらにその%d年後に取り壊されました。取り壊されたのは%s何年ですか。"
                .formatted(
                        first.year(from),
                        dice.pick(BUILT),
                        renewed,
                        closed,
                        last.get().name());
        return new Story(text, year - last.get().first() + 1, 1);
    }

    private static int step(Dice dice) {
        return dice.between(1, 3);
    }
}
