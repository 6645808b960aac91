package org.banzuke.cli.export.lmeval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of all tasks on their way from the order of the log to lm-eval's: by filter, then by document. Texts wait in a file, so
 * that memory holds a few bytes a line. Confined; the file goes when it is closed.
 */
final class Lines implements Closeable {
    private static final int HASH = 64;

    private final FileChannel texts;
    private final Map<String, List<Place>> places = new HashMap<>();
    private long end;

    /** Where a line lies: two texts, one behind the other. */
    record Place(int filter, int position, long at, int middle, int last) {}

    Lines(Path file) throws IOException {
        texts = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    void add(String task, int filter, int position, SampleLine line) throws IOException {
        var middle = (line.promptHash() + line.targetHash() + line.middle()).getBytes(StandardCharsets.UTF_8);
        var last = line.last().getBytes(StandardCharsets.UTF_8);
        places.computeIfAbsent(task, _ -> new ArrayList<>())
                .add(new Place(filter, position, end, middle.length, last.length));
        write(ByteBuffer.wrap(middle));
        write(ByteBuffer.wrap(last));
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += texts.write(bytes, end);
        }
    }

    /** Returns where the lines of a task lie, in lm-eval's order. */
    List<Place> of(String task) {
        return places.getOrDefault(task, List.of()).stream()
                .sorted(Comparator.comparingInt(Place::filter).thenComparingInt(Place::position))
                .toList();
    }

    SampleLine read(Place place) throws IOException {
        var middle = read(place.at(), place.middle());
        var last = read(place.at() + place.middle(), place.last());
        return new SampleLine(
                middle.substring(2 * HASH), last, middle.substring(0, HASH), middle.substring(HASH, 2 * HASH));
    }

    private String read(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (texts.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the scratch file is shorter than what was written");
            }
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
