package org.banzuke.cli;

import org.banzuke.cli.process.Surroundings;

/** The program. Asking for help or the version loads next to nothing. */
public final class Banzuke {
    private Banzuke() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        var quick = QuickAnswers.to(args);
        if (quick.isPresent()) {
            System.out.print(quick.get());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
        var code = new Cli(Surroundings.ofThisProcess()).run(args);
        System.out.flush();
        System.exit(code);
    }
}
