package org.banzuke.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.cli.process.Version;
import org.banzuke.cli.report.Report;
import org.banzuke.cli.report.ReportFile;
import org.banzuke.cli.report.Reports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --html FILE}: the same as a page. Confined to one command. */
final class ReportOption {
    private static final double MEGABYTE = 1e6;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a report: one HTML page with plots and every sample, prompts and answers"
                    + " included; it opens from disk and needs no network (default: none).")
    @Nullable
    Path file;

    /** Fails now if the page cannot be written later. */
    void check() {
        if (file != null) {
            new ReportFile(file).check();
        }
    }

    /** Refuses to be asked for together with an option that leaves nothing to write. */
    void refuse(String option) {
        if (file != null) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "--html (" + file + ") and " + option
                            + " cannot be asked for together: nothing is asked, so there is nothing to report. Maybe"
                            + " leave one of them out.");
        }
    }

    /** Writes the page, if one was asked for. */
    void write(RootCommand root, Function<Reports, Report> report) {
        if (file == null) {
            return;
        }
        var reports = new Reports(
                Version.read().software(), root.surroundings().clock().instant());
        var bytes = new ReportFile(file).write(report.apply(reports));
        root.talk(String.format(Locale.ROOT, "Report: %s (%.1f MB)", file, bytes / MEGABYTE));
    }
}
