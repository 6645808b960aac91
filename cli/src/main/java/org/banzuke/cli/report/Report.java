package org.banzuke.cli.report;

import java.util.List;
import java.util.Map;
import org.banzuke.runlog.read.RunReader;

/**
 * What a page says.
 *
 * @param summary all but the samples, as {@code docs/formats/report.md} has it
 * @param runs the runs whose samples it holds, in the order of the summary's {@code runs}
 */
public record Report(Map<String, Object> summary, List<RunReader> runs) {
    public Report {
        runs = List.copyOf(runs);
    }
}
