package org.banzuke.runlog.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.json.JsonFields;

/** A line whose number and checksum fit. Immutable. */
public final class Line {
    private static final byte[] PROMPT = "\"type\":\"prompt\"".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 64;

    private final byte[] bytes;

    Line(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns whether the line is a prompt, without parsing it. */
    public boolean isPrompt() {
        return Bytes.find(PROMPT, bytes, 0, Math.min(bytes.length, HEAD)) >= 0;
    }

    /** Returns the line's members. */
    public JsonFields fields() {
        return JsonFields.of(StrictJson.read(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line && Arrays.equals(bytes, line.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
