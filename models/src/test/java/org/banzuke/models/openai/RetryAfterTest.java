package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void secondsAndDatesAreReadAndBounded() {
        assertThat(read("7")).contains(Duration.ofSeconds(7));
        assertThat(read(" 0.25 ")).contains(Duration.ofMillis(250));
        assertThat(read("-3")).contains(Duration.ZERO);
        assertThat(read("99999999999")).contains(Duration.ofMinutes(10));
        assertThat(read("Thu, 26 Nov 2026 12:00:30 GMT")).contains(Duration.ofSeconds(30));
        assertThat(read("Fri, 26 Nov 2027 12:00:30 GMT")).contains(Duration.ofMinutes(10));
        assertThat(read("Wed, 26 Nov 2025 12:00:30 GMT")).contains(Duration.ZERO);
    }

    @Test
    void whatIsNeitherIsNothing() {
        assertThat(read("soon")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("1e9")).isEmpty();
    }

    private static Optional<Duration> read(String text) {
        return RetryAfter.read(text, NOW);
    }
}
