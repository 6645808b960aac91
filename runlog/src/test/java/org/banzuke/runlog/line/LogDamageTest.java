package org.banzuke.runlog.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.api.Answered;
import org.banzuke.api.Outcome;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Respondent;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;
import org.banzuke.api.Usage;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.result.LogPosition;
import org.banzuke.testkit.disk.SimDisk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No damage goes unseen: what is read is a prefix of what was written, and the rest is counted or refused. */
class LogDamageTest {
    private static final Path LOG = Path.of("/run/events.jsonl");
    private static byte[] log = new byte[0];
    private static List<Event> events = List.of();

    @BeforeAll
    static void writeLog() throws IOException {
        var disk = new SimDisk(new SplittableRandom(1));
        events = new ArrayList<>();
        events.add(new Event.Opened(new RunId("r-1"), "00", 0, Instant.EPOCH));
        IntStream.range(0, 12).forEach(i -> events.addAll(sample(i)));
        events.add(new Event.Marked(Event.Mark.FINISHED, Instant.EPOCH, Map.of("pid", "1")));
        try (var writer = LogWriter.open(disk, LOG, LogPosition.START)) {
            for (var event : events) {
                writer.write(event);
            }
        }
        log = disk.read(LOG);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        var read = read(log);

        assertThat(read.events()).isEqualTo(events);
        assertThat(read.tail()).isZero();
        assertThat(read.damaged()).isFalse();
    }

    @Test
    void cutAtAnyByteOfTheLastThreeLinesLeavesWholeEvents() throws IOException {
        var from = starts(log).get(starts(log).size() - 3);
        for (var length = from; length < log.length; length++) {
            var read = read(Arrays.copyOf(log, length));

            assertThat(read.damaged()).isFalse();
            assertThat(read.events()).isEqualTo(events.subList(0, read.events().size()));
            assertThat(read.position().bytes() + read.tail()).isEqualTo((long) length);
        }
    }

    @Test
    void oneFlippedBitAnywhereIsSeen() throws IOException {
        var last = starts(log).getLast();
        for (var at = 0; at < log.length; at++) {
            var copy = log.clone();
            copy[at] ^= (byte) (1 << (at % 8));
            var read = read(copy);

            assertSeen(read, "bit of byte " + at);
            assertThat(read.damaged()).as("byte %d", at).isEqualTo(at < last);
        }
    }

    @Test
    void swappedDoubledAndDroppedLinesAreSeen() throws IOException {
        var lines = lines(log);
        for (var i = 0; i + 1 < lines.size(); i++) {
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            assertSeen(read(join(swapped)), "swap of line " + i);
            var doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            assertSeen(read(join(doubled)), "double of line " + i);
            var dropped = new ArrayList<>(lines);
            dropped.remove(i);
            assertSeen(read(join(dropped)), "drop of line " + i);
        }
    }

    @Test
    void zeroesAtTheEndAreCountedAndLeftOut() throws IOException {
        for (var zeroes : List.of(1, 511, 512, 100_000)) {
            var read = read(Arrays.copyOf(log, log.length + zeroes));

            assertThat(read.events()).isEqualTo(events);
            assertThat(read.tail()).isEqualTo((long) zeroes);
        }
    }

    @Test
    void salvageReadsUpToTheDamage() throws IOException {
        var copy = log.clone();
        copy[starts(log).get(10) + 5] ^= 1;

        assertThat(read(copy).position().lines()).isEqualTo(10);
    }

    @Test
    void writingGoesOnBehindATornTail() throws IOException {
        var disk = new SimDisk(new SplittableRandom(1));
        try (var file = disk.append(LOG)) {
            file.append(ByteBuffer.wrap(log, 0, log.length - 7));
        }
        var end = read(disk.read(LOG)).position();

        try (var writer = LogWriter.open(disk, LOG, end)) {
            writer.write(events.getLast());
        }

        assertThat(read(disk.read(LOG)).events()).isEqualTo(events);
    }

    private static void assertSeen(Read read, String what) {
        assertThat(read.damaged() || read.tail() > 0).as(what).isTrue();
        assertThat(read.events())
                .as(what)
                .isEqualTo(events.subList(0, read.events().size()));
    }

    private static Read read(byte[] bytes) throws IOException {
        var read = new ArrayList<Event>();
        try (var scan = new EventScan(new ByteArrayInputStream(bytes))) {
            try {
                for (var event = scan.next(); event.isPresent(); event = scan.next()) {
                    read.add(event.get());
                }
                return new Read(read, scan.position(), scan.tail(), false);
            } catch (DamagedLog e) {
                return new Read(read, e.intact(), scan.tail(), true);
            }
        }
    }

    private static List<Event> sample(int i) {
        var id = new SampleId("task", "é " + i);
        var request = new Request.Loglikelihood(new RequestId(id, 0, 0, 0), Prompt.of("{\"n\":" + i / 2), " yes\n");
        var response = new Response.Likelihood(
                i == 3 ? Double.NEGATIVE_INFINITY : -i, i % 2 == 0, Optional.empty(), new Usage(i, 1, 2));
        return List.of(
                new Event.Answers(
                        id, 0, Respondent.SUBJECT, List.of(new Answered(request, response)), List.of("ab"), Set.of()),
                new Event.Concluded(i, "yes", Optional.empty(), new Outcome(id, Optional.empty(), Map.of(), Map.of())));
    }

    private static List<Integer> starts(byte[] bytes) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (var i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)"));
    }

    private static byte[] join(List<String> lines) {
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private record Read(List<Event> events, LogPosition position, long tail, boolean damaged) {}
}
