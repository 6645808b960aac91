package org.banzuke.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunManifest;
import org.banzuke.api.SampleId;
import org.banzuke.board.RunScores;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.SampleRecord;

/**
 * Writes the samples of runs into a page, a block at a time. One block is in memory; beside it, where a page holds several
 * runs, a number for each sample. Confined.
 */
final class SampleWriter {
    private final Writer page;
    /** What was asked in the first run that has the sample; empty where there is one run. */
    private final Map<SampleId, Long> asked = new HashMap<>();

    SampleWriter(Writer page) {
        this.page = page;
    }

    void write(List<RunReader> runs) throws IOException {
        for (var run = 0; run < runs.size(); run++) {
            try (var samples = runs.get(run).samples()) {
                write(run, runs.get(run).manifest(), samples.iterator(), runs.size() > 1);
            }
        }
    }

    private void write(int run, RunManifest manifest, Iterator<SampleRecord> samples, boolean several)
            throws IOException {
        var tasks = new HashMap<String, Integer>();
        manifest.tasks().forEach(task -> tasks.put(task.name(), tasks.size()));
        var headlines = manifest.tasks().stream().map(RunScores::headline).toList();
        var block = new SampleBlock(run);
        while (samples.hasNext()) {
            var sample = samples.next();
            var task = Objects.requireNonNull(tasks.get(sample.sample().task()));
            MetricSpec metric = headlines.get(task);
            block.add(sample, task, metric, !several || isNew(sample));
            if (block.isFull()) {
                write(block);
                block = new SampleBlock(run);
            }
        }
        if (!block.isEmpty()) {
            write(block);
        }
    }

    private void write(SampleBlock block) throws IOException {
        page.write("<script type=\"application/json\" class=\"index\">" + InertJson.of(block.index()) + "</script>\n");
        page.write("<script type=\"text/plain\" class=\"texts\">" + block.texts() + "</script>\n");
    }

    private boolean isNew(SampleRecord sample) {
        var hash = Long.parseUnsignedLong(sample.promptHash(), 16) * 31
                + sample.target().hashCode();
        var earlier = asked.putIfAbsent(sample.sample(), hash);
        return earlier == null || earlier != hash;
    }
}
