package org.banzuke.bench.rating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Random;
import org.banzuke.stats.rating.Votes;

/** Votes from counts by pair, in a seeded random order. */
final class Counts {
    private static final double[] SCORES = {1, 0, 0.5, 0.5};

    private Counts() {}

    static Votes read(Path file) throws IOException {
        var numbers = new HashMap<String, Integer>();
        var kinds = new ArrayList<double[]>();
        var lines = Files.readAllLines(file);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var a = numbers.computeIfAbsent(cells[0], _ -> numbers.size());
            var b = numbers.computeIfAbsent(cells[1], _ -> numbers.size());
            for (var outcome = 0; outcome < SCORES.length; outcome++) {
                for (var n = Integer.parseInt(cells[2 + outcome]); n > 0; n--) {
                    kinds.add(new double[] {a, b, SCORES[outcome]});
                }
            }
        }
        Collections.shuffle(kinds, new Random(7));
        return Votes.of(
                numbers.size(),
                kinds.stream().mapToInt(kind -> (int) kind[0]).toArray(),
                kinds.stream().mapToInt(kind -> (int) kind[1]).toArray(),
                kinds.stream().mapToDouble(kind -> kind[2]).toArray());
    }
}
