package org.banzuke.tasks.metric;

/** {@code brier_score}: mean over samples of Σ_k (p_k − [k = gold])²; the first column is gold, the others are p. */
record Brier(ScoreColumns columns) implements Aggregation {
    @Override
    public double over(int[] samples) {
        var sum = 0.0;
        for (var i : samples) {
            sum += of(i);
        }
        return sum / samples.length;
    }

    private double of(int sample) {
        var sum = 0.0;
        for (var k = 1; k < columns.columns().size(); k++) {
            // A gold of −1 counts from the end, as it does in numpy.
            var classes = columns.columns().size() - 1;
            var gold = columns.at(0)[sample] < 0 ? columns.at(0)[sample] + classes : columns.at(0)[sample];
            var d = columns.at(k)[sample] - (gold == k - 1 ? 1 : 0);
            sum += d * d;
        }
        return sum;
    }
}
