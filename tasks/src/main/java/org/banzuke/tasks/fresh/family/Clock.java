package org.banzuke.tasks.fresh.family;

/** Times of day: a ride, a ride with a stop, and a ride with a stop and a delay told backwards. */
final class Clock {
    private static final int HOUR = 60;
    private static final int EARLIEST = 11 * HOUR;
    private static final int LATEST = 22 * HOUR;

    private Clock() {}

    static Puzzle make(Level level, Dice dice) {
        while (true) {
            var told = dice.between(6 * HOUR, 22 * HOUR);
            var first = dice.between(35, 200);
            var ride = new Ride(first, dice.between(6, 34), dice.between(35, 200), dice.between(3, 29));
            var answer = told + minutes(level, ride);
            // Hours of two digits on both sides of the answer, so that no option is shorter.
            if (EARLIEST <= answer && answer <= LATEST) {
                var others = Window.around(answer, dice.between(1, 20), dice, Clock::time);
                return new Puzzle(text(level, told, ride), time(answer), others);
            }
        }
    }

    /** Two legs with a wait between them, and a delay at the start, in minutes. */
    private record Ride(int first, int stop, int second, int delay) {}

    private static int minutes(Level level, Ride ride) {
        return switch (level) {
            case EASY -> ride.first;
            case MEDIUM -> ride.first + ride.stop + ride.second;
            case HARD -> -(ride.delay + ride.first + ride.stop + ride.second);
        };
    }

    private static String text(Level level, int told, Ride ride) {
        return switch (level) {
            case EASY ->
                "A train leaves at %s and travels for %s. At what time does it arrive?"
                        .formatted(time(told), span(ride.first));
            case MEDIUM ->
                "A train leaves at %s. It travels for %s, waits for %s and travels on for %s. At what time does it arrive?"
                        .formatted(time(told), span(ride.first), span(ride.stop), span(ride.second));
            case HARD ->
                "A train arrived at %s. It had left %s late, travelled for %s, waited for %s and travelled on for %s."
                                .formatted(
                                        time(told),
                                        span(ride.delay),
                                        span(ride.first),
                                        span(ride.stop),
                                        span(ride.second))
                        + " At what time should it have left?";
        };
    }

    private static String time(int minutes) {
        return minutes / HOUR + ":" + (minutes % HOUR < 10 ? "0" : "") + minutes % HOUR;
    }

    private static String span(int minutes) {
        if (minutes < HOUR) {
            return count(minutes, "minute");
        }
        var rest = minutes % HOUR;
        return count(minutes / HOUR, "hour") + (rest == 0 ? "" : " " + count(rest, "minute"));
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
