package org.banzuke.cli.report;

import java.util.HashMap;
import java.util.Map;
import org.banzuke.api.SampleId;
import org.banzuke.board.Comparison;
import org.banzuke.board.PairedTask;
import org.banzuke.board.RunScores;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.ScoreVector;

/**
 * How the samples of one task that both runs scored divide; the parts add up to the comparison's n.
 *
 * @param bothFull the same score, and a full one
 * @param first the first run has the higher score
 * @param second the second run has the higher score
 * @param bothZero the same score, and it is 0
 * @param other the same score, and another one
 */
record Flips(int bothFull, int first, int second, int bothZero, int other) {
    static Flips of(Comparison pair, PairedTask task) {
        var theirs = new HashMap<SampleId, Double>();
        scores(pair.second(), task).entries().forEach(entry -> theirs.put(entry.sample(), entry.score()));
        var counts = new int[5];
        for (var entry : scores(pair.first(), task).entries()) {
            var score = theirs.get(entry.sample());
            if (score != null) {
                counts[part(entry.score(), score)]++;
            }
        }
        return new Flips(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int part(double first, double second) {
        if (first != second) {
            return first > second ? 1 : 2;
        }
        if (first == 1) {
            return 0;
        }
        return first == 0 ? 3 : 4;
    }

    private static ScoreVector scores(RunScores run, PairedTask task) {
        return run.headlines().stream()
                .filter(scores -> scores.task().equals(task.task()))
                .findFirst()
                .orElseThrow();
    }

    Map<String, Object> tree() {
        return Tree.ordered(
                "both_right", bothFull, "first", first, "second", second, "both_wrong", bothZero, "other", other);
    }
}
