package org.banzuke.stats;

/** A number with its uncertainty, or the reason why there is none: never NaN, 0 or −1 for "missing". */
public sealed interface Estimated permits Estimate, Undefined {}
