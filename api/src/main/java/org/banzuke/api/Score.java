package org.banzuke.api;

import java.util.List;

/** What one sample contributes to one number. */
public sealed interface Score {
    /** A number, finite or not (an empty text has a likelihood of 0 words). */
    record Value(double value) implements Score {}

    /** Numbers that only the aggregation makes one of: gold and chosen class, log-likelihood and words. */
    record Parts(List<Double> parts) implements Score {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** Texts that only the aggregation makes a number of: references and prediction of a corpus metric. */
    record Texts(List<String> references, String prediction) implements Score {
        public Texts {
            references = List.copyOf(references);
        }
    }

    /** No score, and why; it is in no numerator and no denominator. */
    record Unscored(String reason) implements Score {}
}
