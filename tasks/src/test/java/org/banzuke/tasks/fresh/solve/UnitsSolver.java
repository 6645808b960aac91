package org.banzuke.tasks.fresh.solve;

import java.util.Map;
import java.util.regex.Pattern;

/** Adds up the amounts sentence by sentence in the smaller unit. */
public final class UnitsSolver implements Solver {
    private static final Map<String, Integer> WORTH =
            Map.of("m", 100, "cm", 1, "kg", 1000, "g", 1, "l", 1000, "ml", 1, "h", 60, "min", 1);
    private static final Pattern AMOUNT = Pattern.compile("(\\d+) (m|cm|kg|g|l|ml|h|min)\\b");
    private static final Pattern COUNT = Pattern.compile(": (\\d+) of ");
    private static final Pattern LESS = Pattern.compile("cut off|taken out");

    @Override
    public String solve(String question) {
        var total = 0;
        for (var sentence : question.split("\\. ", -1)) {
            total += worth(sentence);
        }
        return String.valueOf(total);
    }

    private static int worth(String sentence) {
        var amount = AMOUNT.matcher(sentence)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)) * WORTH.getOrDefault(found.group(2), 0))
                .sum();
        var count = COUNT.matcher(sentence);
        var times = count.find() ? Integer.parseInt(count.group(1)) : 1;
        return LESS.matcher(sentence).find() ? -times * amount : times * amount;
    }
}
