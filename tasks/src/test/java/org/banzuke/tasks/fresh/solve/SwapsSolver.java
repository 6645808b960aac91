package org.banzuke.tasks.fresh.solve;

import java.util.regex.Pattern;

/** Follows the one thing that is asked for from hand to hand; the others do not matter. */
public final class SwapsSolver implements Solver {
    private static final Pattern ASKED = Pattern.compile("Who holds the (\\w+) now");
    private static final Pattern SWAP = Pattern.compile("(\\w+) and (\\w+) swap");

    @Override
    public String solve(String question) {
        var asked = ASKED.matcher(question);
        if (!asked.find()) {
            throw new IllegalArgumentException(question);
        }
        var opening =
                Pattern.compile("(\\w+) holds the " + asked.group(1) + "\\.").matcher(question);
        if (!opening.find()) {
            throw new IllegalArgumentException(question);
        }
        var holder = opening.group(1);
        for (var swap : SWAP.matcher(question).results().toList()) {
            if (holder.equals(swap.group(1))) {
                holder = swap.group(2);
            } else if (holder.equals(swap.group(2))) {
                holder = swap.group(1);
            }
        }
        return holder;
    }
}
