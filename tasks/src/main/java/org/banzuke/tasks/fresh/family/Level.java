package org.banzuke.tasks.fresh.family;

/** How hard a puzzle is. */
public enum Level {
    EASY,
    MEDIUM,
    HARD;

    /** Returns the number that belongs to this level. */
    int of(int easy, int medium, int hard) {
        return switch (this) {
            case EASY -> easy;
            case MEDIUM -> medium;
            case HARD -> hard;
        };
    }
}
