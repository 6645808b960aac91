package org.banzuke.io.net;

import java.time.Duration;

/**
 * How long an exchange may take.
 *
 * @param idle until the first byte, and between any two
 * @param whole from the call to the last byte: finding the name, connection, queue, headers and body
 */
public record Deadlines(Duration idle, Duration whole) {
    public Deadlines {
        if (!(idle.isPositive() && whole.isPositive())) {
            throw new IllegalArgumentException("a deadline must be positive");
        }
    }
}
