package org.banzuke.runlog.result;

/**
 * A place between two lines of a run log.
 *
 * @param lines lines before it
 * @param bytes bytes before it
 * @param chain checksum chain of the line before it; empty at the beginning
 */
public record LogPosition(long lines, long bytes, String chain) {
    /** Before the first line. */
    public static final LogPosition START = new LogPosition(0, 0, "");
}
