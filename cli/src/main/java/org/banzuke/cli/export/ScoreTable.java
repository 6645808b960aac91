package org.banzuke.cli.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Score;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Numbers;
import org.banzuke.runlog.read.SampleRecord;
import org.jspecify.annotations.Nullable;

/** One row a sample and number: for numbers that are made of more than one value a sample, and for why a score is missing. */
public record ScoreTable() implements SampleRows {
    @Override
    public List<TableColumn> columns() {
        return List.of(
                TableColumn.text("task"),
                TableColumn.text("id"),
                TableColumn.text("metric"),
                TableColumn.text("filter"),
                TableColumn.number("score"),
                TableColumn.text("parts"),
                TableColumn.text("unscored"));
    }

    @Override
    public List<List<@Nullable Object>> rows(SampleRecord sample) {
        var rows = new ArrayList<List<@Nullable Object>>();
        sample.outcome().scores().forEach((key, score) -> rows.add(row(sample, key, score)));
        return rows;
    }

    private static List<@Nullable Object> row(SampleRecord sample, MetricKey key, Score score) {
        var parts = switch (score) {
            case Score.Parts it ->
                StrictJson.write(it.parts().stream().map(Numbers::write).toList());
            case Score.Texts it -> StrictJson.write(List.of(it.references(), it.prediction()));
            case Score.Value _, Score.Unscored _ -> null;
        };
        return Arrays.asList(
                sample.sample().task(),
                sample.sample().toString(),
                key.metric(),
                key.filter(),
                score instanceof Score.Value(var value) ? value : null,
                parts,
                score instanceof Score.Unscored(var reason) ? reason : null);
    }
}
