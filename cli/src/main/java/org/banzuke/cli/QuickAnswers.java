package org.banzuke.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Answers that need no command line parser: the help page and the version, from resources of the build. */
final class QuickAnswers {
    private QuickAnswers() {}

    static Optional<String> to(String[] args) {
        if (args.length == 0) {
            return Optional.of(resource("help.txt"));
        }
        if (args.length > 1) {
            return Optional.empty();
        }
        return switch (args[0]) {
            case "--help", "-h", "help" -> Optional.of(resource("help.txt"));
            case "--version", "-V" -> Optional.of(Version.read().sentence() + "\n");
            default -> Optional.empty();
        };
    }

    static String resource(String name) {
        try (var in = QuickAnswers.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
