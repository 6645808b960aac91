package org.banzuke.runlog.line;

import org.banzuke.runlog.result.LogPosition;

/** Says that lines known to be durable do not fit their checksums. */
public final class DamagedLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LogPosition intact;

    DamagedLog(LogPosition intact) {
        super("line " + intact.lines() + " at byte " + intact.bytes() + " is damaged, and later lines are not");
        this.intact = intact;
    }

    /** Returns the place up to which the log is intact. */
    public LogPosition intact() {
        return intact;
    }
}
