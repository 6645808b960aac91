package org.banzuke.engine.sim;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A log that something happened to.
 *
 * @param what what happened, for a person
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record LogMutation(String what, byte[] log) {
    private static final int LAST_LINES = 3;

    /** Returns the cuts at each byte of the last three lines. */
    static List<LogMutation> cuts(byte[] log) {
        var starts = starts(log);
        var cuts = new ArrayList<LogMutation>();
        for (var length = starts.get(starts.size() - LAST_LINES); length < log.length; length++) {
            cuts.add(new LogMutation("cut to " + length + " bytes", Arrays.copyOf(log, length)));
        }
        return cuts;
    }

    /** Returns one of the other kinds: a flipped bit, a line twice, two swapped, one dropped, zeroes behind the end. */
    static LogMutation any(byte[] log, RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> lines(log, "line doubled", random.nextInt(starts(log).size()), LogMutation::doubled);
            case 1 -> lines(log, "lines swapped", random.nextInt(starts(log).size() - 1), LogMutation::swapped);
            case 2 -> lines(log, "line dropped", random.nextInt(starts(log).size()), List::remove);
            case 3 -> zeroes(log, random.nextInt(1, 2_000));
            default -> flipped(log, random.nextInt(log.length), random.nextInt(8));
        };
    }

    private static LogMutation flipped(byte[] log, int at, int bit) {
        var copy = log.clone();
        copy[at] ^= (byte) (1 << bit);
        return new LogMutation("bit " + bit + " of byte " + at + " flipped", copy);
    }

    private static LogMutation zeroes(byte[] log, int count) {
        return new LogMutation(count + " zeroes behind the end", Arrays.copyOf(log, log.length + count));
    }

    private static LogMutation lines(byte[] log, String what, int line, Change change) {
        var lines = new ArrayList<byte[]>();
        var starts = starts(log);
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1) : log.length;
            lines.add(Arrays.copyOfRange(log, starts.get(i), end));
        }
        change.apply(lines, line);
        var out = new ByteArrayOutputStream();
        lines.forEach(out::writeBytes);
        return new LogMutation(what + ": " + line, out.toByteArray());
    }

    private static void doubled(List<byte[]> lines, int line) {
        lines.add(line, lines.get(line));
    }

    private static void swapped(List<byte[]> lines, int line) {
        Collections.swap(lines, line, line + 1);
    }

    private static List<Integer> starts(byte[] log) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (var i = 0; i + 1 < log.length; i++) {
            if (log[i] == '\n') {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    /** What is done to the lines. */
    @FunctionalInterface
    private interface Change {
        void apply(List<byte[]> lines, int line);
    }
}
