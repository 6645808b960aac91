package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.HashMap;

/** Which count of a table each vote is part of. Immutable. */
final class VoteKinds {
    private final int[] kind;

    VoteKinds(PairTable table, Votes votes) {
        var pairs = new HashMap<Long, Integer>();
        for (var pair = 0; pair < table.pairs(); pair++) {
            pairs.put((long) table.first[pair] * table.models() + table.second[pair], pair);
        }
        kind = new int[votes.count()];
        Arrays.setAll(kind, v -> {
            var low = Math.min(votes.a(v), votes.b(v));
            var high = Math.max(votes.a(v), votes.b(v));
            var pair = pairs.get((long) low * table.models() + high);
            if (pair == null) {
                throw new IllegalArgumentException("vote " + v + " is not part of the table");
            }
            return 3 * pair + outcome(votes.score(v), votes.a(v) == low);
        });
    }

    private static int outcome(double score, boolean inOrder) {
        if (score == 0.5) {
            return 2;
        }
        return (score == 1) == inOrder ? 0 : 1;
    }

    int of(int vote) {
        return kind[vote];
    }
}
