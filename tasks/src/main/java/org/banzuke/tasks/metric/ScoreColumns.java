package org.banzuke.tasks.metric;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.api.Score;

/** Scores as columns of primitive numbers; a plain value has one column. Immutable. */
record ScoreColumns(List<double[]> columns) {
    static ScoreColumns of(List<Score> scores) {
        var width = scores.isEmpty() ? 1 : parts(scores.getFirst()).size();
        var columns = new ArrayList<double[]>();
        for (var c = 0; c < width; c++) {
            columns.add(new double[scores.size()]);
        }
        for (var i = 0; i < scores.size(); i++) {
            var parts = parts(scores.get(i));
            if (parts.size() != width) {
                throw new IllegalArgumentException(
                        "samples have " + parts.size() + " and " + width + " parts; one number needs as many of each");
            }
            for (var c = 0; c < width; c++) {
                columns.get(c)[i] = parts.get(c);
            }
        }
        return new ScoreColumns(columns);
    }

    private static List<Double> parts(Score score) {
        return switch (score) {
            case Score.Value it -> List.of(it.value());
            case Score.Parts it -> it.parts();
            case Score.Texts _, Score.Unscored _ -> throw new IllegalArgumentException("a score is no number");
        };
    }

    double[] at(int column) {
        if (column >= columns.size()) {
            throw new IllegalArgumentException(
                    "scores have " + columns.size() + " parts, column " + column + " is needed");
        }
        return columns.get(column);
    }
}
