package org.banzuke.runlog.line;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.banzuke.runlog.result.LogPosition;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a log from the beginning and checks number and checksum of each. Confined. */
public final class LineScan implements Closeable {
    /** The beginning of a line that vouches for all before it; inside a text the quotes would be escaped. */
    private static final Pattern VOUCHER = Pattern.compile("\\{\"n\":\\d+,\"sync\":true,\"type\":");

    private final RawLines lines;
    private LogPosition position = LogPosition.START;
    private long tail;

    /** Reads from a stream, which it closes in the end. */
    public LineScan(InputStream in) {
        this.lines = new RawLines(in);
    }

    /**
     * Returns the next line, or null at the end of what is intact.
     *
     * @throws DamagedLog if lines that were durable do not fit
     */
    public @Nullable Line next() throws IOException {
        var raw = lines.next();
        if (raw == null) {
            return null;
        }
        if (lines.terminated() && fits(raw)) {
            position = new LogPosition(
                    position.lines() + 1,
                    position.bytes() + raw.length + 1,
                    ascii(raw, raw.length - Chain.END.length - Chain.DIGITS, Chain.DIGITS));
            return new Line(raw);
        }
        readTail(raw);
        return null;
    }

    /** Returns the place behind the last line that was returned. */
    public LogPosition position() {
        return position;
    }

    /** Returns how many bytes at the end were written but never acknowledged; known at the end. */
    public long tail() {
        return tail;
    }

    private boolean fits(byte[] raw) {
        var body = raw.length - Chain.SUFFIX;
        var digits = body + Chain.MARK.length;
        return body > 0
                && Bytes.matches(Chain.MARK, raw, body)
                && Bytes.matches(Chain.END, raw, raw.length - Chain.END.length)
                && Bytes.matches(number(position.lines()), raw, 0)
                && Chain.next(position.chain(), raw, body).equals(ascii(raw, digits, Chain.DIGITS));
    }

    private static byte[] number(long n) {
        return ("{\"n\":" + n + ",").getBytes(StandardCharsets.US_ASCII);
    }

    private void readTail(byte[] first) throws IOException {
        var from = 1;
        for (byte @Nullable [] raw = first; raw != null; raw = lines.next()) {
            if (VOUCHER.matcher(ascii(raw, from, raw.length - from)).find()) {
                throw new DamagedLog(position);
            }
            tail += raw.length + (lines.terminated() ? 1 : 0);
            from = 0;
        }
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, Math.min(from, bytes.length), Math.max(length, 0), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
