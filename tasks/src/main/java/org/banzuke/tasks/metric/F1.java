package org.banzuke.tasks.metric;

/** {@code f1} of the class 1, as scikit-learn's binary {@code f1_score}; 0 where nothing is or was called 1. */
record F1(double[] gold, double[] predicted) implements Aggregation {
    F1 {
        for (var i = 0; i < gold.length; i++) {
            if (!isBinary(gold[i]) || !isBinary(predicted[i])) {
                throw new IllegalArgumentException("f1 needs two classes, 0 and 1: " + gold[i] + ", " + predicted[i]);
            }
        }
    }

    private static boolean isBinary(double label) {
        return label == 0 || label == 1;
    }

    @Override
    public double over(int[] samples) {
        var hits = 0;
        var marked = 0;
        for (var i : samples) {
            hits += gold[i] == 1 && predicted[i] == 1 ? 1 : 0;
            marked += (gold[i] == 1 ? 1 : 0) + (predicted[i] == 1 ? 1 : 0);
        }
        return marked == 0 ? 0 : 2.0 * hits / marked;
    }
}
