package org.banzuke.cli;

import java.util.Optional;
import org.banzuke.cli.process.Resources;
import org.banzuke.cli.process.Version;

/** Answers that need no command line parser: the help page and the version, from resources of the build. */
final class QuickAnswers {
    private QuickAnswers() {}

    static Optional<String> to(String[] args) {
        if (args.length == 0) {
            return Optional.of(Resources.text("help.txt"));
        }
        if (args.length > 1) {
            return Optional.empty();
        }
        return switch (args[0]) {
            case "--help", "-h", "help" -> Optional.of(Resources.text("help.txt"));
            case "--version", "-V" -> Optional.of(Version.read().sentence() + "\n");
            default -> Optional.empty();
        };
    }
}
