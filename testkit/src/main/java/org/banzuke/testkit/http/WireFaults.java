package org.banzuke.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** Faults of the connection and its framing. Each ends the connection. */
final class WireFaults {
    private static final String JSON = "application/json";
    private static final long DRIP_NANOS = 20_000_000;
    private static final int BOMB = 64 << 20;

    private WireFaults() {}

    /** Does the fault to the connection. */
    static void send(Socket socket, Answer.Broken broken) throws IOException {
        var out = socket.getOutputStream();
        var body = broken.body();
        switch (broken.fault()) {
            case DROPPED_BEFORE_ANSWER -> socket.close();
            case RESET -> {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            case SILENT -> untilGone(socket);
            case HEADERS_THEN_SILENCE -> {
                write(out, Wire.head(200, JSON, "Content-Length: 500\r\n"));
                untilGone(socket);
            }
            case DRIPPING -> drip(socket, out);
            case ENDLESS_BODY -> flood(out);
            case HUGE_HEADER -> Wire.send(out, 200, JSON, "X-Filler: " + "x".repeat(70_000) + "\r\n", body);
            case SHORT_BODY -> {
                write(out, Wire.head(200, JSON, "Content-Length: " + (body.length + 50) + "\r\n"));
                write(out, body);
            }
            case CUT_CHUNK -> {
                write(out, Wire.head(200, JSON, "Transfer-Encoding: chunked\r\n"));
                write(out, Wire.utf8("ffff\r\n"));
                write(out, body);
            }
            case CUT_GZIP -> zipped(out, Arrays.copyOf(gzip(body), gzip(body).length / 2));
            case GZIP_BOMB -> zipped(out, gzip(new byte[BOMB]));
            case TWO_LENGTHS -> Wire.send(out, 200, JSON, "Content-Length: " + (body.length - 1) + "\r\n", body);
            default -> throw new IllegalArgumentException(broken.fault() + " cannot be shown on a socket");
        }
        socket.close();
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private static void zipped(OutputStream out, byte[] body) throws IOException {
        Wire.send(out, 200, JSON, "Content-Encoding: gzip\r\n", body);
    }

    private static void untilGone(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            Thread.onSpinWait();
        }
    }

    /** A byte now and then, so that no wait for the next one is ever long. */
    private static void drip(Socket socket, OutputStream out) throws IOException {
        write(out, Wire.head(200, JSON, "Content-Length: 100000\r\n"));
        while (!socket.isClosed()) {
            write(out, new byte[] {' '});
            LockSupport.parkNanos(DRIP_NANOS);
        }
    }

    private static void flood(OutputStream out) throws IOException {
        write(out, Wire.head(200, JSON, "Connection: close\r\n"));
        var block = new byte[1 << 16];
        Arrays.fill(block, (byte) ' ');
        while (true) {
            out.write(block);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }
}
