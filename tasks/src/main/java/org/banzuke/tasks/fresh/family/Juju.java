package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Japanese verbs of giving and receiving: who hands what to whom in a ring of four; 1, 2 or 3 steps along the ring. */
final class Juju {
    private static final List<String> PEOPLE =
            List.of("田中", "鈴木", "佐藤", "高橋", "山田", "中村", "小林", "加藤", "吉田", "木村", "山本", "松本");
    private static final List<String> THINGS =
            List.of("本", "傘", "皿", "鏡", "箱", "筆", "鈴", "笛", "鞄", "靴", "帯", "鍋", "琴", "絵");

    private static final List<Verb> VERBS = List.of(
            new Verb("あげました", "もらいました", List.of("から", "に")),
            new Verb("貸しました", "借りました", List.of("から", "に")),
            new Verb("売りました", "買いました", List.of("から")),
            new Verb("預けました", "預かりました", List.of("から")),
            new Verb("譲りました", "譲り受けました", List.of("から")));

    private Juju() {}

    static Puzzle make(Level level, Dice dice) {
        // Each hands a thing to the next one, the last to the first.
        var ring = dice.take(4, PEOPLE).stream().map(name -> name + "さん").toList();
        var things = dice.take(4, THINGS);
        var verbs = dice.take(4, VERBS);
        var told = IntStream.range(0, 4)
                .mapToObj(i -> verbs.get(i).text(ring.get(i), ring.get((i + 1) % 4), things.get(i), dice))
                .toList();
        var giver = dice.between(0, 3);
        var onwards = dice.coin();
        var answer = ring.get((giver + steps(level, onwards)) % 4);
        var question = question(level, onwards).formatted(things.get(giver));
        var others = ring.stream().filter(name -> !name.equals(answer)).toList();
        var story = dice.shuffled(told).stream().collect(Collectors.joining());
        return new Puzzle("四人が物をやり取りしました。" + story + question, answer, others);
    }

    /** From the giver of the thing asked about to the answer, around the ring. */
    private static int steps(Level level, boolean onwards) {
        return onwards ? level.of(1, 2, 3) : level.of(4, 3, 2);
    }

    private static String question(Level level, boolean onwards) {
        return switch (level) {
            case EASY -> onwards ? "%sを受け取ったのは誰ですか。" : "%sを渡したのは誰ですか。";
            case MEDIUM -> onwards ? "%sを受け取った人は、誰に物を渡しましたか。" : "%sを渡した人は、誰から物を受け取りましたか。";
            case HARD -> onwards ? "%sを受け取った人から物を受け取った人は、誰に物を渡しましたか。" : "%sを渡した人に物を渡した人は、誰から物を受け取りましたか。";
        };
    }

    /** A deed told from the giver's and from the receiver's side, and the particles that may mark the giver then. */
    private record Verb(String gives, String takes, List<String> particles) {
        String text(String giver, String receiver, String thing, Dice dice) {
            return dice.coin()
                    ? giver + "は" + receiver + "に" + thing + "を" + gives + "。"
                    : receiver + "は" + giver + dice.pick(particles) + thing + "を" + takes + "。";
        }
    }
}
