package org.banzuke.runlog.line;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.banzuke.io.Sha256;

/** The checksum chain over the lines of a log; see {@code docs/formats/run-log.md}. Pure. */
final class Chain {
    /** What stands between a line's own members and its checksum. */
    static final byte[] MARK = ",\"chain\":\"".getBytes(StandardCharsets.US_ASCII);

    static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    static final int DIGITS = 16;
    /** Bytes of a line behind its own members, the line break left out. */
    static final int SUFFIX = MARK.length + DIGITS + END.length;

    private Chain() {}

    static String next(String previous, byte[] line, int length) {
        var digest = Sha256.digest();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        digest.update(line, 0, length);
        return HexFormat.of().formatHex(digest.digest(), 0, DIGITS / 2);
    }
}
