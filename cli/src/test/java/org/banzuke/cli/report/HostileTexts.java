package org.banzuke.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a model, or who writes a data set, could say to harm a page's reader; a script that runs sets {@code hostile}. */
public final class HostileTexts {
    public static final List<String> KNOWN = List.of(
            "<script>window.hostile=1</script>",
            "</script><script>window.hostile=1</script>",
            "<!--<script>",
            "--!><img src=x onerror=window.hostile=1>",
            "<img src=x onerror=\"window.hostile=1\">",
            "<svg onload=window.hostile=1>",
            "<iframe srcdoc='<script>parent.hostile=1</script>'>",
            "<style>@import 'http://127.0.0.1:9/x';</style><link rel=stylesheet href=http://127.0.0.1:9/y>",
            "javascript:window.hostile=1",
            "' onmouseover='window.hostile=1",
            "\u2028window.hostile=1\u2029",
            "\u001b[31mred\u001b[0m\u001b]0;title\u0007",
            "\u202eevil\u202c\u200b\ufeff",
            "nul\u0000 and \u0085",
            "&lt;b&gt; &amp; ]]>",
            "{{summary}} <!-- samples --> ${window.hostile=1}",
            "\\u003cscript\\u003e \\ \" '",
            "👩‍👩‍👧 日本語の答え",
            "\udb40\udc41\udb40\udc42 tags",
            "long ".repeat(9_000));

    private HostileTexts() {}

    /** Returns texts made of pieces of the known ones and of any characters. */
    public static List<String> drawn(long seed, int count) {
        var random = new SplittableRandom(seed);
        var texts = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (var pieces = random.nextInt(1, 6); pieces > 0; pieces--) {
                text.append(piece(random));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String piece(SplittableRandom random) {
        if (random.nextBoolean()) {
            var known = KNOWN.get(random.nextInt(KNOWN.size() - 1));
            var from = known.offsetByCodePoints(0, random.nextInt(known.codePointCount(0, known.length())));
            return known.substring(from);
        }
        var point = random.nextInt(random.nextBoolean() ? 0x80 : 0x110000);
        return Character.getType(point) == Character.SURROGATE ? "" : Character.toString(point);
    }
}
