package org.banzuke.board;

import org.banzuke.stats.Interval;
import org.banzuke.stats.PairedDifference.Verdict;

/** From an interval of a difference to a word. Pure. */
final class Verdicts {
    private Verdicts() {}

    /** Returns the verdict of the larger number being better, or the opposite one. */
    static Verdict directed(Verdict verdict, boolean higherIsBetter) {
        if (higherIsBetter) {
            return verdict;
        }
        return switch (verdict) {
            case BETTER -> Verdict.WORSE;
            case WORSE -> Verdict.BETTER;
            case EQUIVALENT, NOT_SEPARABLE -> verdict;
        };
    }

    /** Returns the interval turned so that more is better. */
    static Interval directed(Interval interval, boolean higherIsBetter) {
        return higherIsBetter ? interval : new Interval(-interval.high(), -interval.low(), interval.level());
    }

    /** Returns the verdict of an interval: it excludes 0, or lies within ±margin, or neither. */
    static Verdict of(Interval interval, double margin) {
        if (interval.low() > 0) {
            return Verdict.BETTER;
        }
        if (interval.high() < 0) {
            return Verdict.WORSE;
        }
        return -margin < interval.low() && interval.high() < margin ? Verdict.EQUIVALENT : Verdict.NOT_SEPARABLE;
    }
}
