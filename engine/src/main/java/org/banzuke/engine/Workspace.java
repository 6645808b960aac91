package org.banzuke.engine;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.banzuke.engine.ledger.Ledgers;
import org.banzuke.engine.ledger.SqliteLedgers;
import org.banzuke.io.Clockwork;
import org.banzuke.io.Disk;

/**
 * Where runs live, and the world around them.
 *
 * @param folder the workspace's folder
 * @param disk the door to files
 * @param clock the wall clock, for readers of the log; nothing is decided by it
 * @param random draws the jitter of retries; decides no number
 * @param clockwork threads and the time that passes
 * @param ledgers the ledger
 */
public record Workspace(
        Path folder, Disk disk, InstantSource clock, RandomGenerator random, Clockwork clockwork, Ledgers ledgers) {
    /** The usual world: the machine's own threads, and a ledger in SQLite in the folder. */
    public Workspace(Path folder, Disk disk, InstantSource clock, RandomGenerator random) {
        this(folder, disk, clock, random, Clockwork.REAL, new SqliteLedgers(folder, clock, Clockwork.REAL));
    }
}
