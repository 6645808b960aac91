package org.banzuke.engine.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.banzuke.api.RunId;
import org.banzuke.io.Clockwork;

/**
 * The file {@code ledger.db} of a workspace. Immutable.
 *
 * @param clock the wall clock, for readers of the rows
 */
public record SqliteLedgers(Path workspace, InstantSource clock, Clockwork clockwork) implements Ledgers {
    @Override
    public Ledger open(RunId run, boolean askAgain) {
        return SqliteLedger.open(workspace, run, clock, askAgain, clockwork);
    }

    @Override
    public long audit(LedgerAudit.Visitor visitor, Consumer<String> wrong) {
        return Files.exists(workspace.resolve("ledger.db")) ? LedgerAudit.read(workspace, visitor, wrong) : 0;
    }
}
