package org.banzuke.cli.view;

import java.util.Locale;
import org.banzuke.engine.Progress;

/** One line that says how far a run has come. Pure. */
public final class ProgressLine {
    private static final int BAR = 20;

    private ProgressLine() {}

    /** Returns the line without an end. */
    public static String text(String name, Progress progress) {
        var share = progress.planned() == 0 ? 1 : (double) progress.done() / progress.planned();
        var full = (int) Math.round(share * BAR);
        var line = new StringBuilder("  " + name + " " + "█".repeat(full) + "░".repeat(BAR - full));
        line.append(' ').append(Figures.count(progress.done())).append('/').append(Figures.count(progress.planned()));
        var seconds = progress.elapsed().toMillis() / 1000.0;
        var fresh = progress.done() - progress.before();
        if (seconds > 0.5 && fresh > 0) {
            var rate = fresh / seconds;
            line.append(String.format(Locale.ROOT, " · %.0f/s", rate));
            line.append(" · ")
                    .append(left((progress.planned() - progress.done()) / rate))
                    .append(" left");
        }
        var tokens = progress.totals().computedTokens();
        if (tokens > 0) {
            line.append(" · ").append(Figures.count(tokens)).append(" tokens");
        }
        if (progress.failed() > 0) {
            line.append(" · ").append(progress.failed()).append(" failed");
        }
        return line.append(progress.paused() ? " · paused" : "").toString();
    }

    private static String left(double seconds) {
        var whole = (long) Math.ceil(seconds);
        if (whole < 100) {
            return whole + " s";
        }
        return whole < 6000 ? (whole + 59) / 60 + " min" : (whole + 3599) / 3600 + " h";
    }
}
