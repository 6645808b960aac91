package org.banzuke.stats;

/** A quantity that does not exist for these data. */
public record Undefined(String reason) implements Estimated, Quantity {}
