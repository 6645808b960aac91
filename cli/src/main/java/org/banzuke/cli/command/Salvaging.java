package org.banzuke.cli.command;

import org.banzuke.cli.view.Figures;
import org.banzuke.runlog.read.RunReader;

/** Opens runs for {@code --salvage}. Stateless. */
final class Salvaging {
    private Salvaging() {}

    /** Returns a reader of the run; one that salvages says what it leaves out. */
    static RunReader reader(RootCommand root, String run, boolean salvage) {
        var reader = root.runs().resolve(run);
        if (!salvage) {
            return reader;
        }
        var salvaged = reader.salvaged();
        root.talk(salvaged.salvage()
                .map(it -> "Run " + reader.manifest().id() + ": line "
                        + Figures.count(it.intact().lines()) + " at byte "
                        + Figures.count(it.intact().bytes()) + " of the log is damaged; what follows ("
                        + Figures.count(it.lost()) + " bytes) is left out.")
                .orElse("Run " + reader.manifest().id() + ": the log is intact; nothing is left out."));
        return salvaged;
    }
}
