package org.banzuke.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.board.Board;
import org.banzuke.board.Row;
import org.banzuke.cli.view.BoardView;
import org.banzuke.cli.view.Figures;
import org.banzuke.stats.Estimate;

/** The rows of a board with rank ranges and intervals. Pure. */
final class BoardCard {
    private BoardCard() {}

    static Map<String, Object> of(Board board) {
        var scale = BoardView.scale(board);
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : board.rows()) {
            rows.add(row(rows.size(), row, scale));
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("points", scale == 100);
        card.put("rows", rows);
        card.put(
                "first",
                board.rows().stream().filter(row -> row.bestRank() == 1).count());
        card.put("notes", BoardView.notes(board));
        return card;
    }

    private static Map<String, Object> row(int run, Row row, double scale) {
        var estimate = (Estimate) row.suite();
        var card = new LinkedHashMap<String, Object>();
        card.put("run", run);
        card.put("position", row.position());
        card.put("rank", Figures.ranks(row.bestRank(), row.worstRank()));
        card.put("ranks", List.of(row.bestRank(), row.worstRank()));
        card.put("value", Figures.number(estimate.value(), scale));
        card.put("interval", BoardView.interval(estimate, scale));
        PlotSpan.of(estimate, scale).ifPresent(span -> card.put("span", span));
        card.put("n", Figures.count(estimate.n()));
        card.put("method", estimate.method());
        card.put("no_answer", Figures.count(BoardView.noAnswers(row)));
        card.put("failed", Figures.count(BoardView.failures(row)));
        return card;
    }
}
