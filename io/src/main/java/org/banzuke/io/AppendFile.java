package org.banzuke.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A file that only grows, but for cutting back to a known good length. Confined to one thread, which must not be
 * interrupted while it writes: that would close the channel.
 */
public interface AppendFile extends Closeable {
    /** Returns the length in bytes, what was appended but not forced included. */
    long length() throws IOException;

    /** Appends all of {@code bytes}; after an exception the length is anything between before and after. */
    void append(ByteBuffer bytes) throws IOException;

    /** Returns when everything appended is durable. A failure is final for this file: reopen it and verify. */
    void force() throws IOException;

    /** Cuts the file back to {@code length} bytes. */
    void truncate(long length) throws IOException;
}
