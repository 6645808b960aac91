package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Japanese counters: which one belongs to a thing, or to each of two or three things. */
final class Josushi {
    /**
     * Counters with what is counted by them. Of those in one row some things can take either, so that only one of a row
     * is ever used in a puzzle.
     */
    private static final List<List<Counter>> ROWS = List.of(
            List.of(
                    new Counter("匹", List.of("猫", "犬", "金魚", "かえる", "ねずみ")),
                    new Counter("羽", List.of("にわとり", "すずめ", "つる", "はと", "白鳥"))),
            List.of(new Counter("冊", List.of("本", "辞書", "雑誌", "ノート", "教科書"))),
            List.of(
                    new Counter("台", List.of("自動車", "自転車", "テレビ", "洗濯機", "トラック")),
                    new Counter("脚", List.of("椅子", "腰掛け", "肘掛け椅子"))),
            List.of(
                    new Counter("枚", List.of("切手", "皿", "紙", "シャツ", "座布団")),
                    new Counter("着", List.of("背広", "ドレス", "スーツ"))),
            List.of(new Counter("本", List.of("鉛筆", "傘", "きゅうり", "ネクタイ", "瓶")), new Counter("膳", List.of("箸", "塗り箸"))),
            List.of(new Counter("足", List.of("靴", "靴下", "長靴", "草履"))),
            List.of(new Counter("軒", List.of("家", "店", "農家", "旅館"))),
            List.of(new Counter("人", List.of("子ども", "生徒", "大人", "医者", "警官"))),
            List.of(new Counter("隻", List.of("貨物船", "客船", "軍艦", "潜水艦"))));

    private static final List<String> OWNERS = List.of("父", "母", "兄", "姉", "弟", "妹", "祖父", "祖母", "先生", "友人");
    private static final List<String> PICTURES = List.of("写真", "古い写真", "大きな写真", "絵はがき");
    private static final List<String> NUMBERS = List.of("二", "三", "四", "五", "六", "七", "八", "九");

    private Josushi() {}

    static Puzzle make(Level level, Dice dice) {
        var counters = dice.take(5, ROWS).stream().map(dice::pick).toList();
        var blanks = level.of(1, 2, 3);
        var right = counters.subList(0, blanks);
        var told = right.stream()
                .map(counter -> dice.pick(counter.things()) + "が" + dice.pick(NUMBERS) + "( )")
                .collect(Collectors.joining("、"));
        var question = "%sの%sに、%s写っています。( )に%s入る助数詞はどれですか。"
                .formatted(dice.pick(OWNERS), dice.pick(PICTURES), told, blanks == 1 ? "" : "順に");
        var signs = right.stream().map(Counter::sign).toList();
        return new Puzzle(question, String.join("・", signs), others(signs, counters, dice));
    }

    /** A counter word and what it counts. */
    private record Counter(String sign, List<String> things) {}

    private static List<String> others(List<String> right, List<Counter> counters, Dice dice) {
        var left = counters.stream()
                .map(Counter::sign)
                .filter(sign -> !right.contains(sign))
                .toList();
        if (right.size() == 1) {
            return left.subList(0, 3);
        }
        var blanks = dice.take(2, Dice.range(0, right.size() - 1));
        var first = exchange(blanks.getFirst(), left.getFirst());
        var second = exchange(blanks.getLast(), left.getLast());
        return Square.around(right, first, second).stream()
                .map(signs -> String.join("・", signs))
                .toList();
    }

    private static UnaryOperator<List<String>> exchange(int at, String wrong) {
        return signs -> IntStream.range(0, signs.size())
                .mapToObj(i -> i == at ? wrong : signs.get(i))
                .toList();
    }
}
