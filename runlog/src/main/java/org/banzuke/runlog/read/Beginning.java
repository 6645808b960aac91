package org.banzuke.runlog.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after so many bytes of another. Confined. */
final class Beginning extends FilterInputStream {
    private long left;

    Beginning(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var count = left == 0 ? -1 : in.read(bytes, from, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }
}
