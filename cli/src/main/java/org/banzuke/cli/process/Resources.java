package org.banzuke.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that were packed with the program. */
public final class Resources {
    private Resources() {}

    /** Returns a text of {@code org/banzuke/cli}. */
    public static String text(String name) {
        try (var in = Resources.class.getResourceAsStream("/org/banzuke/cli/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
