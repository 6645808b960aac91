package org.banzuke.stats;

/** What a reader must know beside a number. */
public enum Flag {
    /** All scores are equal: the error is 0 because nothing varies, not because much is known. */
    ZERO_VARIANCE,
    /** Skewness over √n exceeds 0.2: the interval covers less than it says. */
    SKEWED,
    /** Fewer than ten clusters. */
    FEW_CLUSTERS,
    /** The intraclass correlation was assumed, because no score or every score is 1. */
    ASSUMED_ICC,
    /** Two runs never differ in being right. */
    NO_DISCORDANT_PAIRS,
    /** Two runs have the same score on every item. */
    IDENTICAL,
    /** Two runs differ by the same amount on every item. */
    CONSTANT_DIFFERENCE,
    /** The interval is the percentile one, because BCa does not exist. */
    PERCENTILE_FALLBACK
}
