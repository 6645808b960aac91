package org.banzuke.engine.verify;

/** What must hold in a workspace. */
public enum Invariant {
    /** Every ledger key that a run names is in the ledger. */
    I1_KEYS_IN_LEDGER,
    /** Every ledger row fits its checksum, and its key is the hash of its request. */
    I2_LEDGER_ROWS,
    /** Line numbers are dense, and each line's checksum chains to the one before. */
    I3_LOG_CHAIN,
    /** The run's id ends in the manifest's hash, and the log names the manifest that is there. */
    I4_MANIFEST,
    /** planned = scored + no answer + failed in every finished run. */
    I5_DENOMINATOR,
    /** Derived files equal the fold of the log. */
    I6_DERIVED
}
