package org.banzuke.cli.view;

import java.util.List;
import java.util.Locale;
import org.banzuke.board.Comparison;
import org.banzuke.board.Gate;
import org.banzuke.board.PairedTask;
import org.banzuke.io.SafeText;
import org.banzuke.stats.PairedDifference;

/** Comparisons as a short page for a pull request. Pure. */
public record ComparisonMarkdown(double margin) {
    /** Returns the page: a sentence a comparison, and a table of its tasks. */
    public String text(List<Comparison> comparisons, Gate gate) {
        var out = new StringBuilder();
        var plain = new ComparisonView(new Styles(false), margin);
        for (var comparison : comparisons) {
            out.append(gate.passes(comparison, margin) ? "**Passed** " : "**Not passed** ")
                    .append('(')
                    .append(gate.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append("): ")
                    .append(escape(plain.line(comparison)))
                    .append("\n\n| task | difference | 95 % interval | n | verdict |\n|---|--:|---|--:|---|\n");
            comparison.tasks().forEach(task -> out.append(row(task)));
            out.append('\n');
        }
        return out.toString();
    }

    private String row(PairedTask task) {
        return task.difference()
                .map(d -> row(task, d))
                .orElseGet(() -> "| " + escape(task.task()) + " | – | | 0 | |\n");
    }

    private String row(PairedTask task, PairedDifference d) {
        var scale = Figures.scale(task.metric());
        return "| " + escape(task.task()) + " | " + Figures.signed(d.difference(), scale) + " | "
                + Figures.signed(d.interval().low(), scale) + " … "
                + Figures.signed(d.interval().high(), scale) + " | " + d.n() + " | "
                + task.verdict(margin)
                        .orElseThrow()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ') + " |\n";
    }

    /** Names of models and tasks are text, never markup. */
    private static String escape(String text) {
        return SafeText.line(text, Integer.MAX_VALUE).replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1");
    }
}
