package org.banzuke.engine.verify;

import java.util.List;

/**
 * What was checked and what was found.
 *
 * @param runs runs checked
 * @param lines lines of logs checked
 * @param rows ledger rows checked
 */
public record Verification(int runs, long lines, long rows, List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** Returns whether every invariant holds. */
    public boolean holds() {
        return findings.stream().noneMatch(Finding::broken);
    }
}
