package org.banzuke.cli.setting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.jspecify.annotations.Nullable;

/** Ages as a user types them: {@code 90d}, {@code 12h}, {@code 30m}. Pure. */
public final class Ages {
    private static final Pattern AGE = Pattern.compile("([0-9]{1,6})([dhm])");

    private Ages() {}

    /**
     * Returns the moment before which something is older than {@code text}; empty without a text.
     *
     * @throws EvalException if the text is no age
     */
    public static Optional<Instant> before(Instant now, @Nullable String text) {
        return Optional.ofNullable(text).map(age -> now.minus(read(age)));
    }

    private static Duration read(String text) {
        var match = AGE.matcher(text);
        if (!match.matches()) {
            throw new EvalException(
                    EvalErrorCode.USAGE, "--older-than must be a number with d, h or m (" + text + "). Maybe 90d.");
        }
        var count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
