package org.banzuke.stats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banzuke.io.wire.Numbers;

/** {@code paired.json}. */
final class PairedGolden {
    private static final long SEED = 20261124;

    private PairedGolden() {}

    static void check(GoldenCase golden) {
        switch (golden.method()) {
            case "paired_difference", "paired_difference_clustered" -> difference(golden);
            case "mcnemar" -> mcnemar(golden);
            case "sign_flip_exact", "sign_flip_exact_clustered" -> signFlip(golden);
            default -> throw new AssertionError(golden.method());
        }
    }

    private static void difference(GoldenCase golden) {
        var clusters =
                golden.input().has("cluster") ? Optional.of(golden.clusters("cluster")) : Optional.<Clusters>empty();
        var found = golden.input().has("a")
                ? PairedDifference.of(golden.numbers("a"), golden.numbers("b"), clusters, golden.level(), SEED)
                : joined(golden);
        golden.near("difference", found.difference());
        golden.near("se", found.standardError());
        if (golden.expects("ci")) {
            golden.interval("ci", found.interval());
        }
        golden.near("df", Quantity.of(found.df()));
        golden.near("se_unpaired", Quantity.of(found.unpairedError()));
        golden.near("t", found.details().t());
        golden.near("p", found.details().tP());
        golden.near("welch_p", found.details().welchP());
        golden.near("correlation", found.details().correlation());
        golden.flag(found.flags());
    }

    private static PairedDifference joined(GoldenCase golden) {
        var joined = PairedScores.join(byId(golden, "a_by_id"), byId(golden, "b_by_id"));
        golden.near("common", joined.ids().size());
        golden.near("dropped_a_only", joined.droppedFirst());
        golden.near("dropped_b_only", joined.droppedSecond());
        return joined.compare(Optional.empty(), golden.level(), SEED);
    }

    /** A null is an item without a score, and so not in the map. */
    private static Map<String, Double> byId(GoldenCase golden, String name) {
        return golden.input().tree(name).members().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()),
                        entry -> Numbers.read(entry.getValue()),
                        (one, _) -> one,
                        HashMap::new));
    }

    private static void mcnemar(GoldenCase golden) {
        var found = McNemar.of(golden.integer("b"), golden.integer("c"));
        golden.near("exact_p", found.exact());
        golden.near("mid_p", found.midP());
        golden.near("chi2", found.chiSquare());
        golden.near("chi2_p", found.chiSquareP());
        golden.near("chi2_corrected_p", found.correctedP());
        golden.interval("share_b_ci", found.shareOfFirst(golden.level()));
        golden.flag(found.flags());
    }

    private static void signFlip(GoldenCase golden) {
        var d = golden.numbers("d");
        golden.near("statistic", Quantity.of(Math.abs(Sums.mean(d))));
        var groups = golden.input().has("cluster") ? golden.clusters("cluster").sums(d) : d;
        golden.near("p", SignFlip.p(groups, SEED));
    }
}
