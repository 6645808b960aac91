package org.banzuke.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.runlog.read.RunReader;

/**
 * The folder of an export. Immutable.
 *
 * @param path where the user wants it; made if it is not there
 * @param replaces whether files that are there may be replaced
 */
public record ExportFolder(Path path, boolean replaces) {
    /** A program that can be handed a table. */
    public enum Format {
        CSV,
        PARQUET
    }

    /**
     * Writes a run's tables, samples and scores, and returns the files.
     *
     * @throws EvalException if one is there and may not be replaced, or cannot be written
     */
    public List<Path> tables(RunReader run, Format format) {
        var ending = format == Format.CSV ? ".csv" : ".parquet";
        var samples = path.resolve("samples" + ending);
        var scores = path.resolve("scores" + ending);
        prepare(path, List.of(samples, scores));
        write(SampleTable.of(run.manifest()), run, samples, format);
        write(new ScoreTable(), run, scores, format);
        return List.of(samples, scores);
    }

    private static void write(SampleRows table, RunReader run, Path file, Format format) {
        try (var samples = run.samples()) {
            switch (format) {
                case CSV -> new ExportFile(file).write(out -> CsvTable.write(table, samples, out));
                case PARQUET -> ParquetTable.write(table, samples, file);
            }
        } catch (IOException e) {
            throw ExportFile.unwritable(file, e);
        }
    }

    /** Makes the folder, and refuses files that are there: before anything is written. */
    public void prepare(Path folder, List<Path> files) {
        if (!replaces) {
            files.stream().filter(Files::exists).findFirst().ifPresent(file -> {
                throw new EvalException(
                        EvalErrorCode.USAGE,
                        "The file (" + file
                                + ") is there already. Maybe name another folder, or replace it by --force.");
            });
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw ExportFile.unwritable(folder, e);
        }
    }
}
