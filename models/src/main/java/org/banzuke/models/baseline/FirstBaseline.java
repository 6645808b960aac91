package org.banzuke.models.baseline;

/** Always prefers the first continuation, whatever its length. */
record FirstBaseline() implements Baseline {
    @Override
    public String name() {
        return "first";
    }

    @Override
    public double logLikelihood(String context, String continuation, int index) {
        return index == 0 ? 0 : -1000.0 * index;
    }

    @Override
    public String generate(String prompt, int repeat) {
        var text = prompt.strip();
        var end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }
}
