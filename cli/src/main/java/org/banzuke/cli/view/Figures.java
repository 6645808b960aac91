package org.banzuke.cli.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunFlag;
import org.banzuke.io.SafeText;
import org.banzuke.runlog.result.Counts;
import org.banzuke.runlog.result.Totals;

/** Numbers as a reader sees them. Pure. */
public final class Figures {
    private static final int LONGEST_FLAG = 500;

    private Figures() {}

    /** Returns the factor from a metric's own unit to what is shown: shares are shown in points. */
    public static double scale(MetricSpec metric) {
        return metric.range() == MetricSpec.Range.ANY ? 1 : 100;
    }

    /** Returns a number with one digit behind the point, or three where it is not in points. */
    public static String number(double value, double scale) {
        return String.format(Locale.ROOT, scale == 100 ? "%.1f" : "%.3f", value * scale);
    }

    /** Returns a number with its sign; the minus is a real one. */
    public static String signed(double value, double scale) {
        var text = number(Math.abs(value), scale);
        var zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return (zero ? "" : value < 0 ? "−" : "+") + text;
    }

    /** Returns a p-value. */
    public static String p(double p) {
        return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
    }

    /** Returns a count with thin groups of three: 12,345. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns a size in units of a thousand: 512 B, 1.2 MB. */
    public static String bytes(long bytes) {
        var units = List.of("B", "kB", "MB", "GB", "TB");
        var unit = 0;
        var value = (double) bytes;
        while (value >= 999.5 && unit < units.size() - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 99.95 ? "%.0f %s" : "%.1f %s", value, units.get(unit));
    }

    /** Returns what a run cost as a sentence with a space before it: empty for what is free, and never 0 for unknown. */
    public static String cost(Totals totals) {
        var known = totals.nanoDollars() == 0 ? "" : " Cost: " + dollars(totals.nanoDollars());
        if (totals.unpriced() == 0) {
            return known.isEmpty() ? "" : known + ".";
        }
        var unknown = "unknown for " + count(totals.unpriced()) + " answers (no price, or no tokens counted).";
        return known.isEmpty() ? " Cost: " + unknown : known + ", and " + unknown;
    }

    /** Returns a run's flag as one line that is safe to print. */
    public static String flag(RunFlag flag) {
        return SafeText.line(flag.sentence(), LONGEST_FLAG);
    }

    /** Returns how many calls may be paid twice, as a sentence. */
    public static String paidTwice(long calls) {
        return "Possibly paid twice: " + count(calls) + (calls == 1 ? " call." : " calls.");
    }

    /** Returns nano-dollars as dollars with four digits behind the point, rounded up. */
    public static String dollars(long nanoDollars) {
        return "$" + BigDecimal.valueOf(nanoDollars, 9).setScale(4, RoundingMode.CEILING);
    }

    /** Returns a range of ranks: 3, or 2–5. */
    public static String ranks(int best, int worst) {
        return best == worst ? String.valueOf(best) : best + "–" + worst;
    }

    /** Returns the denominator in words: planned = scored + no answer + failed. */
    public static String denominator(Counts counts) {
        var text = new StringBuilder(count(counts.planned()) + " = " + count(counts.scored()) + " scored");
        text.append(" + ").append(count(counts.noAnswer())).append(" no answer");
        text.append(" + ").append(count(counts.failed())).append(" failed");
        return counts.pending() == 0 ? text.toString() : text + " + " + count(counts.pending()) + " pending";
    }
}
