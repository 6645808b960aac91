package org.banzuke.stats.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The smallest set of votes without which another model leads as well, by trying all sets. */
final class BruteForce {
    private BruteForce() {}

    /** Returns the size of the smallest set of up to {@code most} votes. */
    static Optional<Integer> fewest(Votes votes, int most) {
        var top = Fragility.top(BradleyTerry.fit(PairTable.of(votes)).theta());
        for (var size = 0; size <= most; size++) {
            if (any(votes, top, new ArrayList<>(), 0, size)) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }

    private static boolean any(Votes votes, int top, List<Integer> removed, int from, int size) {
        if (removed.size() == size) {
            return IntStream.range(0, votes.models()).anyMatch(j -> j != top && leads(votes, removed, j));
        }
        for (var v = from; v < votes.count(); v++) {
            removed.add(v);
            if (any(votes, top, removed, v + 1, size)) {
                return true;
            }
            removed.removeLast();
        }
        return false;
    }

    /** Returns whether a model leads, alone or not, without some votes; never where models are not connected any more. */
    static boolean leads(Votes votes, List<Integer> removed, int model) {
        var builder = new PairTable.Builder(votes.models());
        for (var v = 0; v < votes.count(); v++) {
            if (!removed.contains(v)) {
                builder.add(votes.a(v), votes.b(v), votes.score(v), 1);
            }
        }
        var table = builder.build();
        if (!Connectivity.of(table).complete()) {
            return false;
        }
        var theta = BradleyTerry.fit(table).theta();
        return IntStream.range(0, theta.length).allMatch(j -> j == model || theta[model] - theta[j] > -1e-9);
    }
}
