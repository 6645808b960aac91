package org.banzuke.tasks.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * JSON objects one after the other (JSON Lines), or one JSON array of them.
 *
 * @param path the file, {@code .gz} for a compressed one
 * @param field name of the field of one top object that holds the array, if any
 */
public record JsonFile(Path path, Optional<String> field) implements RowFile {
    /** Reads JSON Lines, or one array. */
    public static JsonFile of(Path path) {
        return new JsonFile(path, Optional.empty());
    }

    @Override
    public RowReader open() throws IOException {
        return new JsonReader(path, Inputs.open(path), field);
    }
}
