package org.banzuke.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final CellLimits LIMITS =
            new CellLimits(64, 6_000, Duration.ofSeconds(20), 64, 1, Duration.ofSeconds(10));

    @Test
    void framesGoForthAndBack() throws IOException {
        try (var cell = Cell.start("mischief", LIMITS)) {
            cell.send(Map.of("do", "grüße \u2028"));
            assertThat(cell.receive().text("echo")).isEqualTo("grüße \u2028");
        }
    }

    @Test
    void printingInsideDoesNotBreakTheFrames() throws IOException {
        try (var cell = Cell.start("mischief", LIMITS)) {
            cell.send(Map.of("do", "print"));
            cell.send(Map.of("do", "on"));
            assertThat(cell.receive().text("echo")).isEqualTo("on");
        }
    }

    @Test
    void theEnvironmentIsClean() throws IOException {
        try (var cell = Cell.start("mischief", LIMITS)) {
            cell.send(Map.of("do", "environment"));
            assertThat(cell.receive().texts("names")).isSubsetOf("HOME", "PWD", "SHLVL", "_", "OLDPWD");
        }
    }

    @Test
    void aDeathIsToldWithItsStatus() throws IOException {
        try (var cell = Cell.start("mischief", LIMITS)) {
            cell.send(Map.of("do", "exit"));
            assertThatThrownBy(cell::receive)
                    .isInstanceOfSatisfying(
                            CellDied.class, died -> assertThat(died.status()).isEqualTo(7));
        }
    }

    @Test
    void aKilledCellIsTold() throws IOException {
        try (var cell = Cell.start("mischief", LIMITS)) {
            cell.send(Map.of("do", "first"));
            cell.receive();
            cell.handle().destroyForcibly();
            assertThatThrownBy(cell::receive).isInstanceOf(CellDied.class);
        }
    }

    @Test
    void memoryEndsAtTheLimit() throws IOException {
        try (var cell = Cell.start("mischief", LIMITS)) {
            cell.send(Map.of("do", "allocate"));
            assertThatThrownBy(cell::receive).isInstanceOf(CellDied.class).hasMessageContaining("OutOfMemoryError");
        }
    }

    @Test
    void aCellThatDoesNotAnswerIsKilled() throws IOException {
        var impatient = new CellLimits(64, 6_000, Duration.ofSeconds(60), 64, 1, Duration.ofSeconds(2));
        try (var cell = Cell.start("mischief", impatient)) {
            cell.send(Map.of("do", "spin"));
            assertThatThrownBy(cell::receive).isInstanceOf(CellDied.class);
        }
    }

    @Test
    void processorTimeEndsAtTheLimit() throws IOException {
        var brief = new CellLimits(64, 6_000, Duration.ofSeconds(2), 64, 1, Duration.ofSeconds(60));
        try (var cell = Cell.start("mischief", brief)) {
            cell.send(Map.of("do", "spin"));
            assertThatThrownBy(cell::receive)
                    .isInstanceOfSatisfying(
                            CellDied.class, died -> assertThat(died.status()).isGreaterThan(128));
        }
    }

    @Test
    void anUnknownServiceIsNamed() throws IOException {
        try (var cell = Cell.start("nobody", LIMITS)) {
            assertThatThrownBy(cell::receive).isInstanceOf(CellDied.class).hasMessageContaining("nobody");
        }
    }

    @Test
    void aLyingLengthIsRefused() {
        var frames = new Frames(new ByteArrayInputStream(new byte[] {127, 0, 0, 0, 1}), new ByteArrayOutputStream());
        assertThatThrownBy(frames::read).isInstanceOf(IOException.class).hasMessageContaining("out of bounds");
    }
}
