package org.banzuke.tasks.fresh.family;

import java.util.List;

/** A quantity told in two units, and what can happen to it. */
record Measure(String big, String small, int factor, String start, String less, String more, String ask) {
    static final List<Measure> ALL = List.of(
            new Measure(
                    "m",
                    "cm",
                    100,
                    "A rope is %s long.",
                    "Pieces are cut off: %d of %s each.",
                    "Ropes are tied to it: %d of %s each.",
                    "How many centimetres long is it now?"),
            new Measure(
                    "kg",
                    "g",
                    1000,
                    "A sack holds %s of flour.",
                    "Cups are taken out: %d of %s each.",
                    "Bags are poured in: %d of %s each.",
                    "How many grams of flour does it hold now?"),
            new Measure(
                    "l",
                    "ml",
                    1000,
                    "A tank holds %s of water.",
                    "Jugs are taken out: %d of %s each.",
                    "Buckets are poured in: %d of %s each.",
                    "How many millilitres of water does it hold now?"),
            new Measure(
                    "h",
                    "min",
                    60,
                    "A film lasts %s.",
                    "Scenes are cut off: %d of %s each.",
                    "Scenes are shot and added to it: %d of %s each.",
                    "How many minutes does it last now?"));

    String amount(int units) {
        var rest = units % factor;
        var whole = units / factor;
        if (whole == 0) {
            return rest + " " + small;
        }
        return rest == 0 ? whole + " " + big : whole + " " + big + " " + rest + " " + small;
    }
}
