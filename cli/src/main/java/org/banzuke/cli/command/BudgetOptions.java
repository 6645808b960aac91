package org.banzuke.cli.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.engine.schedule.Budget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that limit what a run may take. Confined to one command. */
final class BudgetOptions {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})([smh]?)");
    private static final int NANOS = 9;

    @Option(
            names = "--max-cost",
            paramLabel = "DOLLARS",
            description = "Stop when the run's answers cost so much, earlier sittings included (default: no limit).")
    @Nullable
    BigDecimal cost;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description =
                    "Stop after so many tokens of prompts and answers, earlier sittings included (default: no limit).")
    @Nullable
    Long tokens;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            description = "Stop after so long: 90s, 30m, 2h (default: no limit).")
    @Nullable
    String time;

    @Option(
            names = "--ask-damaged-again",
            description = "Ask, and pay, again for answers that are damaged in the ledger (default: stop and say so).")
    boolean damagedAgain;

    Budget budget() {
        return new Budget(
                cost == null ? OptionalLong.empty() : OptionalLong.of(nanoDollars(cost)),
                tokens == null ? OptionalLong.empty() : OptionalLong.of(positive("--max-tokens", tokens)),
                time == null ? Optional.empty() : Optional.of(duration(time)),
                damagedAgain);
    }

    private static long nanoDollars(BigDecimal dollars) {
        try {
            return positive("--max-cost", dollars.movePointRight(NANOS).longValueExact());
        } catch (ArithmeticException e) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "--max-cost must be dollars with at most nine digits behind the point (" + dollars
                            + "). Maybe 0.5.",
                    e);
        }
    }

    private static long positive(String option, long value) {
        if (!(value > 0)) {
            throw new EvalException(
                    EvalErrorCode.USAGE, option + " must be above 0 (" + value + "). Maybe leave it out for no limit.");
        }
        return value;
    }

    private static Duration duration(String text) {
        var match = TIME.matcher(text);
        if (!match.matches() || Long.parseLong(match.group(1)) == 0) {
            throw new EvalException(
                    EvalErrorCode.USAGE, "--max-time must be a number with s, m or h (" + text + "). Maybe 30m.");
        }
        var count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }
}
