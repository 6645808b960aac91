package org.banzuke.models.baseline;

import java.util.Arrays;

/** Always prefers the longest continuation, also where scores are divided by length. */
record LongestBaseline() implements Baseline {
    @Override
    public String name() {
        return "longest";
    }

    @Override
    public double logLikelihood(String context, String continuation, int index) {
        var points = continuation.codePointCount(0, continuation.length());
        return -1000.0 / ((1.0 + points) * (1.0 + points));
    }

    @Override
    public String generate(String prompt, int repeat) {
        return Arrays.stream(prompt.strip().split("\\s+", -1))
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse("");
    }
}
