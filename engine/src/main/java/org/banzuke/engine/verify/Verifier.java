package org.banzuke.engine.verify;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banzuke.api.EvalException;
import org.banzuke.engine.ledger.Ledgers;
import org.banzuke.engine.ledger.SqliteLedgers;
import org.banzuke.io.Clockwork;
import org.banzuke.io.Disk;
import org.banzuke.runlog.read.Runs;

/** Checks every invariant over a whole workspace; changes nothing. */
public final class Verifier {
    private final Path workspace;
    private final Disk disk;
    private final Ledgers ledgers;

    /** Checks this workspace with its ledger in SQLite. */
    public Verifier(Path workspace, Disk disk) {
        this(workspace, disk, new SqliteLedgers(workspace, InstantSource.system(), Clockwork.REAL));
    }

    /** Checks this workspace with this ledger. */
    public Verifier(Path workspace, Disk disk, Ledgers ledgers) {
        this.workspace = workspace;
        this.disk = disk;
        this.ledgers = ledgers;
    }

    /** Reads everything and returns what does not hold. */
    public Verification verify() {
        var findings = new ArrayList<Finding>();
        var checks = new ArrayList<RunCheck>();
        for (var run : new Runs(workspace, disk).list()) {
            var check = new RunCheck(run);
            check.check();
            findings.addAll(check.findings());
            checks.add(check);
        }
        var inLedger = new HashSet<String>();
        var rows = checkLedger(inLedger, findings);
        checks.forEach(check -> checkKeys(check, inLedger, findings));
        var lines = checks.stream().mapToLong(RunCheck::lines).sum();
        return new Verification(checks.size(), lines, rows, findings);
    }

    private long checkLedger(Set<String> inLedger, List<Finding> findings) {
        try {
            return ledgers.audit(
                    (key, sound) -> {
                        inLedger.add(key);
                        if (!sound) {
                            findings.add(damage("row " + key + " does not fit its checksum"));
                        }
                    },
                    wrong -> findings.add(damage(wrong)));
        } catch (EvalException e) {
            findings.add(damage(String.valueOf(e.getMessage())));
            return 0;
        }
    }

    private static Finding damage(String what) {
        return new Finding(Invariant.I2_LEDGER_ROWS, "ledger.db", true, what);
    }

    /** A run that came from another machine has its answers in its log; that none of them is in this ledger is no damage. */
    private static void checkKeys(RunCheck check, Set<String> inLedger, List<Finding> findings) {
        var missing =
                check.keys().stream().filter(key -> !inLedger.contains(key)).count();
        if (missing > 0) {
            findings.add(new Finding(
                    Invariant.I1_KEYS_IN_LEDGER,
                    check.name(),
                    missing < check.keys().size(),
                    missing + " ledger keys named by the log are not in this ledger"));
        }
    }
}
