package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.stream.Collectors;

/** Japanese shopping: a sum of prices told with counters; the change; prices in Chinese numerals and a discount. */
final class Kaimono {
    private static final List<Goods> GOODS = List.of(
            new Goods("鉛筆", "本"),
            new Goods("ペン", "本"),
            new Goods("ノート", "冊"),
            new Goods("手帳", "冊"),
            new Goods("皿", "枚"),
            new Goods("色紙", "枚"),
            new Goods("りんご", "個"),
            new Goods("消しゴム", "個"),
            new Goods("靴下", "足"),
            new Goods("封筒", "枚"));

    private Kaimono() {}

    static Puzzle make(Level level, Dice dice) {
        while (true) {
            var lines = dice.take(level == Level.HARD ? 3 : 2, GOODS).stream()
                    .map(goods ->
                            new Line(goods, dice.between(level == Level.HARD ? 3 : 8, 48) * 10, dice.between(2, 9)))
                    .toList();
            var sum =
                    lines.stream().mapToInt(line -> line.price() * line.count()).sum();
            var story = switch (level) {
                case EASY -> new Story(bought(lines, level) + "代金は全部でいくらですか。", sum);
                case MEDIUM -> change(bought(lines, level), sum);
                case HARD -> discount(bought(lines, level), sum, dice.between(1, 4));
            };
            var others = Window.around(story.yen(), dice.between(1, 9) * 10, dice, Integer::toString);
            var puzzle = new Puzzle(story.text(), Integer.toString(story.yen()), others);
            // Four digits on both sides of the answer, so that no option is shorter.
            if (1_300 <= story.yen() && story.yen() <= 9_700 && !Copying.options(puzzle)) {
                return puzzle;
            }
        }
    }

    private record Story(String text, int yen) {}

    private record Goods(String name, String counter) {}

    private record Line(Goods goods, int price, int count) {
        String text(Level level) {
            var hard = level == Level.HARD;
            return "%s%s%s円の%sを%s%s"
                    .formatted(
                            hard ? "一" : "1",
                            goods.counter(),
                            hard ? numeral(price) : Integer.toString(price),
                            goods.name(),
                            hard ? numeral(count) : Integer.toString(count),
                            goods.counter());
        }
    }

    private static String bought(List<Line> lines, Level level) {
        return lines.stream().map(line -> line.text(level)).collect(Collectors.joining("、", "", "買いました。"));
    }

    private static Story change(String bought, int sum) {
        return new Story(bought + "10000円札で払うと、おつりはいくらですか。", 10_000 - sum);
    }

    private static Story discount(String bought, int sum, int tenths) {
        return new Story(bought + "全品" + numeral(tenths) + "割引でした。代金はいくらですか。算用数字で答えなさい。", sum / 10 * (10 - tenths));
    }

    /** Writes a number below 1,000 in Chinese numerals. */
    private static String numeral(int number) {
        return place(number / 100, "百") + place(number / 10 % 10, "十") + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String place(int digit, String unit) {
        return digit == 0 ? "" : (digit == 1 ? "" : digit(digit)) + unit;
    }

    private static String digit(int digit) {
        return "〇一二三四五六七八九".substring(digit, digit + 1);
    }
}
