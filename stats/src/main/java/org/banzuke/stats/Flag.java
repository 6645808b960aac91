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
    PERCENTILE_FALLBACK,
    /** A style feature that does not vary was left out. */
    FEATURE_DROPPED,
    /** More than 1 % of the bootstrap replicates had no estimate and were left out. */
    REPLICATES_DROPPED,
    /** The labels do not fit the set: the corrected value lies outside of [0, 1]. */
    OUTSIDE_0_1,
    /** The judge helps too little: labels alone were used, or are as good. */
    JUDGE_NOT_USEFUL,
    /** Fewer models than the fit needs. */
    FEW_MODELS,
    /** The standard error is an approximation. */
    APPROXIMATE_ERROR
}
