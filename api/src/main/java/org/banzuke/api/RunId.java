package org.banzuke.api;

import java.util.regex.Pattern;

/**
 * Names a run; it is also the name of the run's folder.
 *
 * @param value 1 to 64 characters of {@code [a-z0-9._-]}, the first one a letter or digit
 */
public record RunId(String value) implements Comparable<RunId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a run id: " + value);
        }
    }

    /** Reads a run id; the opposite of {@link #toString}. */
    public static RunId parse(String text) {
        return new RunId(text);
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
