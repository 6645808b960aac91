package org.banzuke.models.openai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After header (RFC 9110, 10.2.3): seconds or a date; may also be negative, or a year. Pure. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryAfter() {}

    /** Returns how long to wait, between nothing and ten minutes; empty if the text is neither number nor date. */
    static Optional<Duration> read(String text, Instant now) {
        var stripped = text.strip();
        if (stripped.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
            return Optional.of(bounded(Duration.ofMillis((long) (1000 * Math.min(1e9, Double.parseDouble(stripped))))));
        }
        try {
            var date = ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(bounded(Duration.between(now, date.toInstant())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
