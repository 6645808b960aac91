package org.banzuke.tasks.fresh.family;

/** Arithmetic over two units: what is left of a rope, a sack, a tank, a film. Harder levels have more changes. */
final class Units {
    private Units() {}

    static Puzzle make(Level level, Dice dice) {
        while (true) {
            var story = story(level, dice);
            var answer = Integer.toString(story.units());
            if (story.units() >= 100 && !Copying.number(story.text(), story.units())) {
                var step = dice.between(1, 9) * (dice.coin() ? 1 : 3);
                return new Puzzle(story.text(), answer, Window.around(story.units(), step, dice, Integer::toString));
            }
        }
    }

    /** A quantity and how it came about. */
    private record Story(String text, int units) {}

    private static Story story(Level level, Dice dice) {
        var measure = dice.pick(Measure.ALL);
        var units = dice.between(2, 9) * measure.factor() + dice.between(1, measure.factor() - 1);
        var text = new StringBuilder(measure.start().formatted(measure.amount(units)));
        for (var change = 0; change < level.of(1, 2, 3); change++) {
            var less = change == 0 || dice.coin();
            var count = level == Level.EASY ? 1 : dice.between(2, 5);
            var each = dice.between(2, measure.factor() / 2);
            units += less ? -count * each : count * each;
            var told = less ? measure.less() : measure.more();
            text.append(' ').append(told.formatted(count, measure.amount(each)));
        }
        return new Story(text.append(' ').append(measure.ask()).toString(), units);
    }
}
