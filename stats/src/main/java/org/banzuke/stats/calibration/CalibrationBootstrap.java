package org.banzuke.stats.calibration;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.bootstrap.Bootstrap;

/** The bootstrap of a calibration number over items, or over clusters drawn whole. Pure. */
public final class CalibrationBootstrap {
    private CalibrationBootstrap() {}

    /**
     * Returns the replicates of one number, such as {@code Calibration::brier}; bins of equal mass are cut anew in each.
     *
     * @param clusters what the items share; empty when nothing
     * @param number one that every resample has: the area under the curve may lack one kind of answer
     * @throws IllegalStateException if a resample does not have the number
     */
    public static Bootstrap of(
            double[] confidence,
            int[] correct,
            Optional<Clusters> clusters,
            Bins bins,
            int count,
            Function<Calibration, Quantity> number,
            int replicates,
            long seed) {
        var members = members(confidence.length, clusters);
        return Bootstrap.of(
                members.length,
                drawn -> {
                    var items = Arrays.stream(drawn)
                            .flatMap(unit -> Arrays.stream(members[unit]))
                            .toArray();
                    var c = Arrays.stream(items).mapToDouble(i -> confidence[i]).toArray();
                    var y = Arrays.stream(items).map(i -> correct[i]).toArray();
                    return number.apply(Calibration.of(c, y, bins, count)).orElseThrow();
                },
                replicates,
                seed);
    }

    private static int[][] members(int items, Optional<Clusters> clusters) {
        if (clusters.isEmpty()) {
            return IntStream.range(0, items).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
        }
        var groups = clusters.get();
        var members = new int[groups.count()][];
        var filled = new int[members.length];
        Arrays.setAll(members, g -> new int[groups.size(g)]);
        for (var i = 0; i < items; i++) {
            var g = groups.of(i);
            members[g][filled[g]] = i;
            filled[g]++;
        }
        return members;
    }
}
