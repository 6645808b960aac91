package org.banzuke.tasks.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text file: each line is a row with the one column {@code text}. */
public record TextFile(Path path) implements RowFile {
    @Override
    public RowReader open() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(Inputs.open(path), StandardCharsets.UTF_8));
        return new RowReader() {
            @Override
            public @Nullable Map<String, @Nullable Object> next() throws IOException {
                var line = lines.readLine();
                if (line == null) {
                    return null;
                }
                var row = new LinkedHashMap<String, @Nullable Object>();
                row.put("text", line);
                return row;
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }
}
