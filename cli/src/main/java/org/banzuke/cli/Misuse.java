package org.banzuke.cli;

import java.util.List;
import org.banzuke.io.Nearest;
import org.banzuke.io.SafeText;
import picocli.CommandLine;

/** Says what is wrong with a command line, and what may have been meant. Pure. */
final class Misuse {
    private Misuse() {}

    static String message(CommandLine.ParameterException error, List<String> known) {
        if (error instanceof CommandLine.UnmatchedArgumentException unmatched) {
            var word = unmatched.getUnmatched().getFirst();
            var kind = word.startsWith("-") ? "option" : "argument or command";
            var like = known.stream()
                    .filter(name -> name.startsWith("-") == word.startsWith("-"))
                    .toList();
            return "Unknown " + kind + " (" + SafeText.line(word, 80) + ")." + Nearest.maybe(word, like);
        }
        return SafeText.terminal(String.valueOf(error.getMessage())) + ". Maybe see the help of the command.";
    }
}
