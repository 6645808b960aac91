package org.banzuke.testkit.disk;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The bytes of one file: as a running program sees them, and as they are on the platter. Confined to its disk. */
final class SimFile {
    private static final int SECTOR = 512;

    private byte[] seen = new byte[0];
    private int length;
    private byte[] durable = new byte[0];
    private int durableLength;
    /** Bytes from the beginning that are surely the same in both, so that forcing a long file is cheap. */
    private int same;

    byte[] content() {
        return Arrays.copyOf(seen, length);
    }

    int length() {
        return length;
    }

    void append(byte[] bytes, int count) {
        seen = withRoom(seen, length + count);
        System.arraycopy(bytes, 0, seen, length, count);
        length += count;
    }

    void truncate(long wanted) {
        length = (int) Math.min(wanted, length);
        same = Math.min(same, length);
    }

    void replace(byte[] content) {
        seen = content.clone();
        length = content.length;
        same = 0;
    }

    void force() {
        durable = withRoom(durable, length);
        System.arraycopy(seen, same, durable, same, length - same);
        durableLength = length;
        same = length;
    }

    private static byte[] withRoom(byte[] bytes, int wanted) {
        return wanted <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(wanted, 2 * bytes.length));
    }

    /** Loses power: each sector that was not forced is kept, lost or torn. */
    void crash(SimDisk.Loss loss, RandomGenerator random) {
        replace(
                switch (loss) {
                    case NOTHING_KEPT -> Arrays.copyOf(durable, durableLength);
                    case ALL_KEPT -> content();
                    case SOME_SECTORS -> someSectors(random);
                    case TORN -> torn(random);
                });
        force();
    }

    private byte[] torn(RandomGenerator random) {
        return Arrays.copyOf(seen, random.nextInt(Math.min(durableLength, length), length + 1));
    }

    private byte[] someSectors(RandomGenerator random) {
        var after = Arrays.copyOf(seen, random.nextInt(Math.min(durableLength, length), length + 1));
        for (var from = durableLength; from < after.length; from = (from / SECTOR + 1) * SECTOR) {
            var to = Math.min((from / SECTOR + 1) * SECTOR, after.length);
            if (random.nextBoolean()) {
                Arrays.fill(after, from, to, (byte) 0);
            }
        }
        return after;
    }
}
