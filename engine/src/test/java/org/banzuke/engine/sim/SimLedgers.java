package org.banzuke.engine.sim;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.banzuke.api.RunId;
import org.banzuke.engine.ledger.Ledger;
import org.banzuke.engine.ledger.LedgerAudit;
import org.banzuke.engine.ledger.Ledgers;
import org.banzuke.io.Clockwork;
import org.banzuke.io.Disk;

/** The ledger of a workspace on a simulated disk. */
record SimLedgers(Path workspace, Disk disk, Clockwork clockwork) implements Ledgers {
    @Override
    public Ledger open(RunId run, boolean askAgain) {
        return ledger(run, clockwork);
    }

    @Override
    public long audit(LedgerAudit.Visitor visitor, Consumer<String> wrong) {
        if (!disk.exists(file())) {
            return 0;
        }
        try (var ledger = ledger(new RunId("audit"), Clockwork.REAL)) {
            ledger.keys().forEach(key -> visitor.row(key, true));
            return ledger.keys().size();
        }
    }

    private SimLedger ledger(RunId run, Clockwork threads) {
        return new SimLedger(disk, file(), run, threads);
    }

    private Path file() {
        return workspace.resolve("ledger.sim");
    }
}
