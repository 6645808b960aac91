package org.banzuke.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.board.Board;
import org.banzuke.board.Row;
import org.banzuke.stats.Estimate;

/** A board as JSON; the shape is in docs/formats/cli-json.md. Pure. */
public final class BoardTree {
    private BoardTree() {}

    /** Returns the tree of a board. */
    public static Map<String, Object> of(Board board) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("tasks", board.tasks().stream().map(task -> task.name()).toList());
        tree.put("rows", board.rows().stream().map(BoardTree::row).toList());
        tree.put(
                "withheld",
                board.withheld().stream()
                        .map(run -> run.manifest().id().toString())
                        .toList());
        tree.put("mixed", board.mixed());
        tree.put(
                "neighbours",
                board.neighbours().stream()
                        .map(pair -> ComparisonTree.of(pair, 0))
                        .toList());
        return tree;
    }

    private static Map<String, Object> row(Row row) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("position", row.position());
        tree.put("rank", List.of(row.bestRank(), row.worstRank()));
        tree.put("run", row.scores().manifest().id().toString());
        tree.put("model", row.scores().manifest().identity().name());
        if (row.suite() instanceof Estimate estimate) {
            tree.put("value", estimate.value());
            estimate.standardError().ifPresent(error -> tree.put("standard_error", error));
            estimate.interval().ifPresent(interval -> tree.put("interval", List.of(interval.low(), interval.high())));
            tree.put("n", estimate.n());
            tree.put("method", estimate.method());
        }
        tree.put(
                "figures",
                row.scores().results().tasks().stream()
                        .flatMap(task -> task.figures().stream().map(figure -> ResultsTree.figure(task.task(), figure)))
                        .toList());
        return tree;
    }
}
