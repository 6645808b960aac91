package org.banzuke.io.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.banzuke.io.net.TransportException.Kind;

/** Undoes the deflating of servers that deflate unasked; what comes out is bounded. Pure. */
final class Inflated {
    private Inflated() {}

    static byte[] of(byte[] body, String encoding, int limit) throws TransportException {
        return switch (encoding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> gunzip(body, limit);
            default -> throw new TransportException(Kind.TRUNCATED, "the answer is encoded as nobody asked for");
        };
    }

    private static byte[] gunzip(byte[] body, int limit) throws TransportException {
        var out = new ByteArrayOutputStream(Math.min(limit, 4 * body.length));
        var buffer = new byte[8192];
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (n > limit - out.size()) {
                    throw new TransportException(
                            Kind.TOO_LARGE, "the answer inflates to more than " + limit + " bytes");
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(Kind.TRUNCATED, "the compressed answer is cut or damaged", e);
        }
    }
}
