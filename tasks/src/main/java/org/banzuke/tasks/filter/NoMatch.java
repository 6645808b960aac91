package org.banzuke.tasks.filter;

/**
 * What stands in the place of an answer where a pattern found none; it goes through later functions as its text does.
 *
 * @param text the fallback, such as {@code [invalid]}
 */
public record NoMatch(String text) {}
