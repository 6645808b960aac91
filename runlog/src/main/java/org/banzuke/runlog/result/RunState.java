package org.banzuke.runlog.result;

/** How far a run has come. */
public enum RunState {
    /** Every planned sample has an outcome. */
    FINISHED,
    /** Stopped by the user; the log says so. Resumable. */
    PAUSED,
    /** The log ends without a mark: killed, or being written by another process. Resumable. */
    UNFINISHED
}
