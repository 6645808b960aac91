package org.banzuke.cli.view;

import java.util.Locale;
import java.util.stream.Collectors;
import org.banzuke.api.RunManifest;
import org.banzuke.runlog.result.Figure;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.Totals;

/** The numbers of one run as text. Pure. */
public final class ResultsView {

    private final Styles styles;

    /** Draws with these styles. */
    public ResultsView(Styles styles) {
        this.styles = styles;
    }

    /** Returns a table with one line a number. */
    public String text(RunManifest manifest, RunResults results) {
        var table = new Table(
                Column.left("task"),
                Column.left("metric"),
                Column.right("value"),
                Column.left("95 % interval"),
                Column.left("planned"),
                Column.left("method"));
        for (var task : results.tasks()) {
            for (var figure : task.figures()) {
                row(table, task.task(), figure);
            }
        }
        var totals = results.totals();
        var head = "\n  " + styles.bold(manifest.identity().name())
                + styles.dim(" · run " + manifest.id() + " · "
                        + results.state().name().toLowerCase(Locale.ROOT)) + "\n\n";
        return head + flags(results) + table.text(styles) + "\n  " + styles.dim(took(totals)) + "\n";
    }

    private String flags(RunResults results) {
        return results.flags().stream()
                .map(flag -> "  " + styles.bad("Flagged. ") + Figures.flag(flag) + "\n\n")
                .collect(Collectors.joining());
    }

    /** Returns what a run took, in one sentence. */
    public static String took(Totals totals) {
        return Figures.count(totals.requests()) + " requests (" + Figures.count(totals.fromLedger())
                + " from the ledger), " + Figures.count(totals.promptTokens()) + " prompt tokens, "
                + Figures.count(totals.completionTokens()) + " completion tokens, "
                + Figures.count(totals.computedTokens()) + " computed."
                + (totals.canaries() == 0 ? "" : " Tokens include " + Figures.count(totals.canaries()) + " canaries.")
                + (totals.cutPrompts() == 0
                        ? ""
                        : " " + Figures.count(totals.cutPrompts())
                                + " prompts were longer than the model sees; they were cut at the left.")
                + Figures.cost(totals)
                + (totals.possiblyTwice() > 0 ? " " + Figures.paidTwice(totals.possiblyTwice()) : "");
    }

    private void row(Table table, String task, Figure figure) {
        var key = figure.metric().key();
        var name = key.filter().equals("none") ? key.metric() : key.toString();
        var scale = Figures.scale(figure.metric());
        switch (figure.measurement()) {
            case Measurement.Measured it ->
                table.row(
                        task,
                        name,
                        styles.bold(Figures.number(it.value(), scale)),
                        it.interval()
                                .map(interval -> Figures.number(interval.low(), scale) + " – "
                                        + Figures.number(interval.high(), scale))
                                .orElse("–"),
                        Figures.denominator(figure.counts()),
                        it.method());
            case Measurement.Undefined it ->
                table.row(task, name, "–", "–", Figures.denominator(figure.counts()), it.reason());
        }
    }
}
