package org.banzuke.tasks.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.jspecify.annotations.Nullable;

/**
 * Data beside a task file: {@code dataset_path: json}, {@code csv}, {@code parquet} or {@code text} with {@code
 * data_files}.
 */
public final class LocalData {
    private static final Set<String> BUILDERS = Set.of("json", "csv", "parquet", "text");

    private final String builder;
    private final Map<String, @Nullable Object> arguments;
    private final List<Path> bases;

    private LocalData(String builder, Map<String, @Nullable Object> arguments, List<Path> bases) {
        this.builder = builder;
        this.arguments = arguments;
        this.bases = bases;
    }

    /** Returns whether a {@code dataset_path} names a format instead of a data set. */
    public static boolean isLocal(String path) {
        return BUILDERS.contains(path);
    }

    /**
     * Returns the data set.
     *
     * @param arguments {@code dataset_kwargs}
     * @param bases folders that relative paths count from, first hit wins
     * @throws EvalException if the files are not named, or one is not there
     */
    public static DataSet open(String builder, Map<String, @Nullable Object> arguments, List<Path> bases) {
        return new LocalData(builder, arguments, bases).open();
    }

    private DataSet open() {
        var splits = new LinkedHashMap<String, List<RowFile>>();
        switch (arguments.get("data_files")) {
            case Map<?, ?> map -> map.forEach((split, files) -> splits.put(String.valueOf(split), files(files)));
            case null -> throw invalid("data_files is not set");
            case Object files -> splits.put("train", files(files));
        }
        return new FileSet(builder, splits, true);
    }

    private List<RowFile> files(@Nullable Object value) {
        return switch (value) {
            case String file -> List.of(file(file));
            case List<?> list ->
                list.stream().map(item -> file(String.valueOf(item))).toList();
            case null, default -> throw invalid("data_files names no file (" + value + ")");
        };
    }

    private RowFile file(String name) {
        var path = find(name);
        return switch (builder) {
            case "csv" -> new CsvFile(path, separator(), columns());
            case "parquet" -> new ParquetFile(path);
            case "text" -> new TextFile(path);
            default -> new JsonFile(path, text("field"));
        };
    }

    private Path find(String name) {
        for (var base : bases) {
            var path = base.resolve(name).normalize();
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        throw new EvalException(
                EvalErrorCode.DATASET_MISSING,
                "Data file (" + name + ") is not there (looked in " + bases
                        + "). Maybe the path should count from the folder of the task file.");
    }

    private char separator() {
        var given = text("sep").or(() -> text("delimiter")).orElse(",");
        if (given.length() != 1) {
            throw invalid("the separator is not one character (" + given + ")");
        }
        return given.charAt(0);
    }

    private List<String> columns() {
        var names = arguments.get("column_names") == null ? arguments.get("names") : arguments.get("column_names");
        return names instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Optional<String> text(String key) {
        return arguments.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static EvalException invalid(String problem) {
        return new EvalException(
                EvalErrorCode.TASK_INVALID, "dataset_kwargs: " + problem + ". Maybe write data_files: {test: FILE}.");
    }
}
