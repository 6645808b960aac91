package org.banzuke.testkit.disk;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The bytes of one file: as a running program sees them, and as they are on the platter. Confined to its disk. */
final class SimFile {
    private static final int SECTOR = 512;

    private byte[] seen = new byte[0];
    private byte[] durable = new byte[0];

    byte[] content() {
        return seen.clone();
    }

    int length() {
        return seen.length;
    }

    void append(byte[] bytes, int length) {
        var at = seen.length;
        seen = Arrays.copyOf(seen, at + length);
        System.arraycopy(bytes, 0, seen, at, length);
    }

    void truncate(long length) {
        seen = Arrays.copyOf(seen, (int) Math.min(length, seen.length));
    }

    void replace(byte[] content) {
        seen = content.clone();
    }

    void force() {
        durable = seen.clone();
    }

    /** Loses power: each sector that was not forced is kept, lost or torn. */
    void crash(SimDisk.Loss loss, RandomGenerator random) {
        seen = switch (loss) {
            case NOTHING_KEPT -> durable.clone();
            case ALL_KEPT -> seen.clone();
            case SOME_SECTORS -> someSectors(random);
            case TORN -> torn(random);
        };
        durable = seen.clone();
    }

    private byte[] torn(RandomGenerator random) {
        var least = Math.min(durable.length, seen.length);
        return Arrays.copyOf(seen, random.nextInt(least, seen.length + 1));
    }

    private byte[] someSectors(RandomGenerator random) {
        var after = Arrays.copyOf(seen, random.nextInt(Math.min(durable.length, seen.length), seen.length + 1));
        for (var from = durable.length; from < after.length; from = (from / SECTOR + 1) * SECTOR) {
            var to = Math.min((from / SECTOR + 1) * SECTOR, after.length);
            if (random.nextBoolean()) {
                Arrays.fill(after, from, to, (byte) 0);
            }
        }
        return after;
    }
}
