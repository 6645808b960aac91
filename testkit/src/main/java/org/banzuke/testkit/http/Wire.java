package org.banzuke.testkit.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;

/** HTTP/1.1 over a socket: as much of it as the fake server needs. Confined to one connection. */
final class Wire {
    private Wire() {}

    /** Returns the next request, or empty if the client is gone. */
    static Optional<Call> read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var words = first.split(" ", -1);
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the client went away");
        }
        var tree = length == 0 ? new Tree(Map.of()) : Tree.of(StrictJson.read(body));
        return Optional.of(new Call(words[0], words[1], headers, tree));
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    /** Sends a whole answer. */
    static void send(OutputStream out, Answer.Whole answer) throws IOException {
        var lines = new StringBuilder();
        answer.headers()
                .forEach((name, value) ->
                        lines.append(name).append(": ").append(value).append("\r\n"));
        send(out, answer.status(), answer.type(), lines.toString(), answer.body());
    }

    /** Sends a whole answer; {@code headers} are lines, each with its end. */
    static void send(OutputStream out, int status, String type, String headers, byte[] body) throws IOException {
        var head = head(status, type, headers + "Content-Length: " + body.length + "\r\n");
        var all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        out.write(all);
        out.flush();
    }

    static byte[] head(int status, String type, String headers) {
        return ("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
