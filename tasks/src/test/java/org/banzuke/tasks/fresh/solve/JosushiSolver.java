package org.banzuke.tasks.fresh.solve;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks each noun up in a list of counters. */
public final class JosushiSolver implements Solver {
    private static final Pattern NOUN = Pattern.compile("[に)]、(.+?)が[二三四五六七八九]\\( (?=\\))");
    private static final Map<String, String> COUNTERS = Stream.of(
                    "匹 猫 犬 金魚 かえる ねずみ",
                    "羽 にわとり すずめ つる はと 白鳥",
                    "冊 本 辞書 雑誌 ノート 教科書",
                    "台 自動車 自転車 テレビ 洗濯機 トラック",
                    "脚 椅子 腰掛け 肘掛け椅子",
                    "枚 切手 皿 紙 シャツ 座布団",
                    "着 背広 ドレス スーツ",
                    "本 鉛筆 傘 きゅうり ネクタイ 瓶",
                    "膳 箸 塗り箸",
                    "足 靴 靴下 長靴 草履",
                    "軒 家 店 農家 旅館",
                    "人 子ども 生徒 大人 医者 警官",
                    "隻 貨物船 客船 軍艦 潜水艦")
            .map(line -> line.split(" ", -1))
            .flatMap(words -> Stream.of(words).skip(1).map(noun -> Map.entry(noun, words[0])))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Override
    public String solve(String question) {
        return Found.all(NOUN, question).stream()
                .map(noun -> Found.at(COUNTERS, noun.group(1)))
                .collect(Collectors.joining("・"));
    }
}
