package org.banzuke.cli.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.banzuke.runlog.read.SampleRecord;

/** Writes a table of samples as CSV, one sample at a time. Pure, but for the stream. */
public final class CsvTable {
    private CsvTable() {}

    /** Writes all samples; the stream is flushed and left open. */
    public static void write(SampleRows table, Stream<SampleRecord> samples, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(CsvText.head(table.columns()));
        try {
            samples.forEach(sample -> write(table, sample, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void write(SampleRows table, SampleRecord sample, Writer writer) {
        try {
            for (var row : table.rows(sample)) {
                writer.write(CsvText.line(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
