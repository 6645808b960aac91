package org.banzuke.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.Answer;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunManifest;
import org.banzuke.api.Score;
import org.banzuke.cli.view.SampleOutcome;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.read.SampleRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row a sample: what was asked, what came back, what it scored. Immutable.
 *
 * @param filters names of the filters of all tasks, in the order of the tasks
 * @param metrics the numbers of all tasks, in the order of the tasks
 */
public record SampleTable(Headlines headlines, List<String> filters, List<MetricKey> metrics) implements SampleRows {
    /** Returns the table of a run. */
    public static SampleTable of(RunManifest manifest) {
        var metrics = manifest.tasks().stream()
                .flatMap(task -> task.metrics().stream())
                .map(MetricSpec::key)
                .distinct()
                .toList();
        var filters = metrics.stream().map(MetricKey::filter).distinct().toList();
        return new SampleTable(Headlines.of(manifest), filters, metrics);
    }

    @Override
    public List<TableColumn> columns() {
        var columns = new ArrayList<>(List.of(
                TableColumn.text("task"),
                TableColumn.text("id"),
                TableColumn.integer("index"),
                TableColumn.text("outcome"),
                TableColumn.text("prompt"),
                TableColumn.text("response")));
        filters.forEach(filter -> columns.add(TableColumn.text(filters.size() == 1 ? "answer" : "answer," + filter)));
        columns.add(TableColumn.text("target"));
        metrics.forEach(metric -> columns.add(TableColumn.number(metric.toString())));
        columns.add(TableColumn.text("cluster"));
        columns.add(TableColumn.text("failure"));
        columns.add(TableColumn.integer("prompt_tokens"));
        columns.add(TableColumn.integer("completion_tokens"));
        return columns;
    }

    @Override
    public List<List<@Nullable Object>> rows(SampleRecord sample) {
        var row = new ArrayList<@Nullable Object>();
        row.add(sample.sample().task());
        row.add(sample.sample().toString());
        row.add((long) sample.index());
        row.add(headlines.outcome(sample).map(SampleOutcome::word).orElse(null));
        row.add(SampleTexts.prompt(sample));
        row.add(SampleTexts.response(sample));
        for (var filter : filters) {
            row.add(Optional.ofNullable(sample.outcome().answers().get(filter))
                    .map(Answer::text)
                    .orElse(null));
        }
        row.add(sample.target());
        for (var metric : metrics) {
            row.add(sample.outcome().scores().get(metric) instanceof Score.Value(var value) ? value : null);
        }
        row.add(sample.cluster().orElse(null));
        row.add(sample.outcome()
                .failure()
                .map(failed -> failed.kind() + ": " + failed.message())
                .orElse(null));
        row.add(tokens(sample, true));
        row.add(tokens(sample, false));
        return List.of(row);
    }

    private static long tokens(SampleRecord sample, boolean prompt) {
        return sample.asked().stream()
                .map(asked -> ResponseJson.usage(asked.response()))
                .mapToLong(usage -> prompt ? usage.promptTokens() : usage.completionTokens())
                .sum();
    }
}
