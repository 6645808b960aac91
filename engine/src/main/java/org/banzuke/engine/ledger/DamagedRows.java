package org.banzuke.engine.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/**
 * Rows that were there and cannot be used. To ask for them again may cost money, so somebody has to allow it. Confined to the
 * thread that reads.
 */
final class DamagedRows {
    private final LedgerFile file;
    private final Connection reading;
    private final boolean askAgain;
    private final Set<String> aside = new HashSet<>();
    private boolean whole;

    DamagedRows(LedgerFile file, Connection reading, boolean askAgain) throws SQLException {
        this.file = file;
        this.reading = reading;
        this.askAgain = askAgain;
        try (var query = reading.prepareStatement(
                        "SELECT key FROM quarantine WHERE key NOT IN (SELECT key FROM response)");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                aside.add(String.valueOf(rows.getString(1)));
            }
        }
    }

    /** Takes a row that does not fit its checksum and was put aside. */
    void found(String key) {
        aside.add(key);
        refuse(key);
    }

    /**
     * Takes a key that has no row. If it was put aside it is refused; if it was asked before, the damage may be in the index
     * that leads to the row, so the database is checked as a whole, once.
     */
    void missing(String key) throws SQLException {
        if (aside.contains(key)) {
            refuse(key);
        } else if (!whole && askedBefore(key)) {
            checkWhole();
            whole = true;
        }
    }

    private void refuse(String key) {
        if (!askAgain) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_CORRUPT,
                    "An answer in the ledger (" + file.path() + ", row " + key.substring(0, Math.min(12, key.length()))
                            + "…) does not fit its checksum and was put aside; asking again may cost money."
                            + " Maybe go on with --ask-damaged-again, or put back a copy of the ledger.");
        }
    }

    private boolean askedBefore(String key) throws SQLException {
        try (var query = reading.prepareStatement("SELECT 1 FROM intent WHERE key = ? LIMIT 1")) {
            query.setString(1, key);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Refuses a database whose indexes are damaged: to put a row aside in it could take away another one. */
    void checkWhole() throws SQLException {
        var wrong = file.wrong(reading);
        if (wrong.isPresent()) {
            throw file.damaged(wrong.get());
        }
    }
}
