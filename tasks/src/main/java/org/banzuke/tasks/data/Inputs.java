package org.banzuke.tasks.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens data files, compressed or not. */
final class Inputs {
    private static final int BUFFER = 1 << 16;

    private Inputs() {}

    static InputStream open(Path file) throws IOException {
        var raw = Files.newInputStream(file);
        try {
            var name = file.getFileName();
            return name != null && name.toString().endsWith(".gz")
                    ? new GZIPInputStream(raw, BUFFER)
                    : new BufferedInputStream(raw, BUFFER);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
