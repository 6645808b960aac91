package org.banzuke.tasks.registry;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Reads the plain files of a tar archive (POSIX.1-1988 and ustar, GNU and PAX long names); confined. */
final class TarReader {
    private static final int BLOCK = 512;

    private final InputStream in;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** Hands over each wanted file of at most {@code largest} bytes. */
    void forEach(Predicate<String> wanted, int largest, BiConsumer<String, byte[]> use) throws IOException {
        var longName = "";
        for (var header = in.readNBytes(BLOCK);
                header.length == BLOCK && header[0] != 0;
                header = in.readNBytes(BLOCK)) {
            var size = octal(header, 124, 12);
            var kind = (char) header[156];
            if (kind == 'L' || kind == 'x') {
                var text = new String(body(size), StandardCharsets.UTF_8);
                longName = kind == 'L' ? text.replace("\0", "") : paxPath(text);
                continue;
            }
            var name = longName.isEmpty() ? name(header) : longName;
            longName = "";
            if ((kind == '0' || kind == 0) && size <= largest && wanted.test(name)) {
                use.accept(name, body(size));
            } else {
                in.skipNBytes(padded(size));
            }
        }
    }

    private byte[] body(long size) throws IOException {
        var bytes = in.readNBytes(Math.toIntExact(size));
        if (bytes.length != size) {
            throw new EOFException("the archive ends within a file");
        }
        in.skipNBytes(padded(size) - size);
        return bytes;
    }

    private static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static String name(byte[] header) {
        var name = text(header, 0, 100);
        var prefix = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String paxPath(String records) {
        for (var line : records.lines().toList()) {
            var at = line.indexOf(" path=");
            if (at >= 0) {
                return line.substring(at + " path=".length());
            }
        }
        return "";
    }

    private static String text(byte[] header, int from, int length) {
        var end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) throws IOException {
        try {
            return Long.parseLong(text(header, from, length).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("not a tar archive", e);
        }
    }
}
