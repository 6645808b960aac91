package org.banzuke.tasks.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One split of a data set: the rows of some files, one after the other. Thread-safe; the files must not change.
 *
 * <p>They are read through once to count the rows and to learn the columns; rows are never kept.
 */
public final class Table {
    private final List<RowFile> files;
    private final Shape shape;
    private final boolean regular;
    private final int size;
    private final String digest;

    private Table(List<RowFile> files, Shape shape, int size, String digest) {
        this.files = List.copyOf(files);
        this.shape = shape;
        this.regular = shape.regular();
        this.size = size;
        this.digest = digest;
    }

    /**
     * Reads the files through.
     *
     * @throws EvalException if one is missing or damaged, or if there are more than 2^31 - 1 rows
     */
    public static Table of(List<RowFile> files) {
        return of(files, shape(files), Integer.MAX_VALUE);
    }

    /**
     * Reads the files of a split whose columns are those of another one, the first of its data set, as the {@code
     * datasets} library has it: whole numbers become floats where that one has floats, and missing columns are null.
     *
     * @throws EvalException also if there is a column that the first split does not have
     */
    static Table after(List<RowFile> first, List<RowFile> files) {
        var shape = shape(files);
        for (var file : first) {
            try (var rows = file.open()) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    shape.observe(row);
                }
            } catch (IOException e) {
                throw DataErrors.unreadable(file.path(), e);
            }
        }
        return of(files, shape, shape.names().size());
    }

    private static Shape shape(List<RowFile> files) {
        return new Shape(files.stream().allMatch(JsonFile.class::isInstance));
    }

    private static Table of(List<RowFile> files, Shape shape, int columns) {
        var count = 0;
        var digests = new ArrayList<String>();
        for (var file : files) {
            try (var rows = file.open()) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    shape.observe(row);
                    count = Math.addExact(count, 1);
                }
                if (shape.names().size() > columns) {
                    throw DataErrors.damaged(file.path(), count, "a column that the first split does not have");
                }
                digests.add(Sha256.ofFile(file.path()));
            } catch (IOException e) {
                throw DataErrors.unreadable(file.path(), e);
            }
        }
        return new Table(files, shape, count, Sha256.of(String.join(",", digests)));
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Returns the names of the columns in order. */
    public List<String> columns() {
        return shape.names();
    }

    /** Returns a digest of the content, whatever the names of the files. */
    public String digest() {
        return digest;
    }

    /** Returns the files, for messages. */
    public List<Path> paths() {
        return files.stream().map(RowFile::path).toList();
    }

    /** Opens the table at its first row; the caller closes the reader. */
    public RowReader open() {
        return new Concatenated();
    }

    /** Returns the first rows, at most {@code count}. */
    public List<Map<String, @Nullable Object>> head(int count) {
        var head = new ArrayList<Map<String, @Nullable Object>>();
        try (var rows = open()) {
            while (head.size() < count) {
                var row = rows.next();
                if (row == null) {
                    break;
                }
                head.add(row);
            }
            return head;
        } catch (IOException e) {
            throw new EvalException(EvalErrorCode.DATASET_INVALID, "Data cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** Reads file after file; an error names the file. */
    private final class Concatenated implements RowReader {
        private int file = -1;
        private @Nullable RowReader current;

        @Override
        public @Nullable Map<String, @Nullable Object> next() {
            while (true) {
                var reader = current;
                try {
                    var row = reader == null ? null : reader.next();
                    if (row != null) {
                        return regular ? row : shape.even(row);
                    }
                    if (!advance()) {
                        return null;
                    }
                } catch (IOException e) {
                    throw DataErrors.unreadable(files.get(Math.max(file, 0)).path(), e);
                }
            }
        }

        private boolean advance() throws IOException {
            close();
            if (file + 1 >= files.size()) {
                return false;
            }
            file++;
            current = files.get(file).open();
            return true;
        }

        @Override
        public void close() throws IOException {
            var reader = current;
            current = null;
            if (reader != null) {
                reader.close();
            }
        }
    }
}
