package org.banzuke.tasks.fresh.solve;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Takes the cheapest thing that is left, the lightest of equals, until none is left. */
public final class SortingSolver implements Solver {
    private static final Pattern GOOD =
            Pattern.compile("The (\\w+) costs (\\d+) coins(?: and weighs (\\d+) pounds)?\\.");

    private record Good(String name, int coins, int pounds) {
        boolean before(Good other) {
            return coins < other.coins || (coins == other.coins && pounds < other.pounds);
        }
    }

    @Override
    public String solve(String question) {
        var left = new ArrayList<Good>();
        for (var found : Found.all(GOOD, question)) {
            var pounds = found.group(3) == null ? 0 : Found.number(found, 3);
            left.add(new Good(found.group(1), Found.number(found, 2), pounds));
        }
        var names = new ArrayList<String>();
        while (!left.isEmpty()) {
            var least = left.stream().reduce((a, b) -> b.before(a) ? b : a).orElseThrow();
            left.remove(least);
            names.add(least.name());
        }
        return String.join(", ", names);
    }
}
