package org.banzuke.bench.rating;

import java.util.Locale;
import java.util.StringJoiner;

/** Seconds between laps, as members of a JSON object. Confined to one thread. */
final class Clock {
    private final StringJoiner laps = new StringJoiner(", ");
    private long since = System.nanoTime();

    void lap(String name) {
        var now = System.nanoTime();
        laps.add(String.format(Locale.ROOT, "\"%s\": %.4f", name, (now - since) / 1e9));
        since = System.nanoTime();
    }

    @Override
    public String toString() {
        return laps.toString();
    }
}
