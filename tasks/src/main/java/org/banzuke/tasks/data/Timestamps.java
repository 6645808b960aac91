package org.banzuke.tasks.data;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that Arrow (26.0) takes for points in time of whole seconds when it reads JSON. Pure. */
final class Timestamps {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)"
            + "(?:[ T](\\d\\d)(?::(\\d\\d)(?::(\\d\\d))?)?(?:Z|([+-]\\d\\d)(?::?(\\d\\d))?)?)?");
    private static final int SHORTEST = 10;

    private Timestamps() {}

    static boolean isOne(String text) {
        return text.length() >= SHORTEST && text.charAt(4) == '-' && read(text).isPresent();
    }

    /** Returns Python's {@code str} of the point in time, in UTC if a zone is given. */
    static String str(String text) {
        return str(read(text).orElseThrow());
    }

    static String str(LocalDateTime time) {
        var micros = time.getNano() / 1000;
        var fraction = micros == 0 ? "" : ".%06d".formatted(micros);
        return "%04d-%02d-%02d %02d:%02d:%02d"
                        .formatted(
                                time.getYear(),
                                time.getMonthValue(),
                                time.getDayOfMonth(),
                                time.getHour(),
                                time.getMinute(),
                                time.getSecond())
                + fraction;
    }

    private static Optional<LocalDateTime> read(String text) {
        var match = ISO.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(
                    part(match, 1), part(match, 2), part(match, 3), part(match, 4), part(match, 5), part(match, 6));
            var hours = part(match, 7);
            var minutes = match.group(7) != null && match.group(7).startsWith("-") ? -part(match, 8) : part(match, 8);
            return Optional.of(local.minusHours(hours).minusMinutes(minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher match, int group) {
        var digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
