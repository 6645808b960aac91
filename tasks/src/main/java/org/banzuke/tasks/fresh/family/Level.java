package org.banzuke.tasks.fresh.family;

/** How hard a puzzle is. */
public enum Level {
    EASY,
    MEDIUM,
    HARD
}
