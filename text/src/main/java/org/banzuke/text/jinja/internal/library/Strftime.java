package org.banzuke.text.jinja.internal.library;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** C's {@code strftime} in the C locale, of the time a clock shows. */
final class Strftime {
    private Strftime() {}

    static String format(String format, Clock clock) {
        var now = ZonedDateTime.now(clock);
        var out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            char directive = format.charAt(++i);
            boolean bare = directive == '-' && i + 1 < format.length();
            out.append(bare ? unpadded(format.charAt(++i), now) : directive(directive, now));
        }
        return out.toString();
    }

    private static String unpadded(char directive, ZonedDateTime now) {
        var text = directive(directive, now);
        return text.matches("0+[0-9]+") ? Integer.toString(Integer.parseInt(text)) : text.strip();
    }

    private static String directive(char directive, ZonedDateTime now) {
        return switch (directive) {
            case '%' -> "%";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'a' -> now.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> now.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> now.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'p' -> now.getHour() < 12 ? "AM" : "PM";
            case 'c' -> format("%a %b %e %H:%M:%S %Y", fixed(now));
            case 'x', 'D' -> format("%m/%d/%y", fixed(now));
            case 'X', 'T' -> format("%H:%M:%S", fixed(now));
            case 'F' -> format("%Y-%m-%d", fixed(now));
            case 'R' -> format("%H:%M", fixed(now));
            case 'r' -> format("%I:%M:%S %p", fixed(now));
            // datetime.now() knows no zone, so both are empty.
            case 'z', 'Z' -> "";
            default -> number(directive, now);
        };
    }

    private static Clock fixed(ZonedDateTime now) {
        return Clock.fixed(now.toInstant(), now.getZone());
    }

    private static String number(char directive, ZonedDateTime now) {
        return switch (directive) {
            case 'Y' -> Integer.toString(now.getYear());
            case 'G' -> Integer.toString(now.get(IsoFields.WEEK_BASED_YEAR));
            case 'C' -> two(now.getYear() / 100);
            case 'y' -> two(now.getYear() % 100);
            case 'm' -> two(now.getMonthValue());
            case 'd' -> two(now.getDayOfMonth());
            case 'e' -> "%2d".formatted(now.getDayOfMonth());
            case 'H' -> two(now.getHour());
            case 'k' -> "%2d".formatted(now.getHour());
            case 'I' -> two(now.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'l' -> "%2d".formatted(now.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'M' -> two(now.getMinute());
            case 'S' -> two(now.getSecond());
            case 'f' -> "%06d".formatted(now.getNano() / 1000);
            case 'j' -> "%03d".formatted(now.getDayOfYear());
            case 's' -> Long.toString(now.toEpochSecond());
            case 'u' -> Integer.toString(now.getDayOfWeek().getValue());
            case 'w' -> Integer.toString(now.getDayOfWeek().getValue() % 7);
            case 'U' -> two((now.getDayOfYear() + 6 - now.getDayOfWeek().getValue() % 7) / 7);
            case 'W' -> two((now.getDayOfYear() + 6 - (now.getDayOfWeek().getValue() + 6) % 7) / 7);
            case 'V' -> two(now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            default -> "%" + directive;
        };
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }
}
