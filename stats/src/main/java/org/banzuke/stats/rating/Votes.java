package org.banzuke.stats.rating;

/** Votes in the order of time: who met whom, and what the voter said. Immutable. */
public final class Votes {
    private final int models;
    private final int[] a;
    private final int[] b;
    private final double[] score;

    private Votes(int models, int[] a, int[] b, double[] score) {
        this.models = models;
        this.a = a;
        this.b = b;
        this.score = score;
    }

    /**
     * Returns votes between models 0 … {@code models}−1.
     *
     * @param a first model of each vote
     * @param b second model of each vote
     * @param score 1 if the first one won, 0 if the second one did, ½ for a tie
     * @throws IllegalArgumentException if lengths differ, a model meets itself or is unknown, or a score is another number
     */
    public static Votes of(int models, int[] a, int[] b, double[] score) {
        if (a.length != b.length || a.length != score.length) {
            throw new IllegalArgumentException(
                    "votes need as many scores as models: " + a.length + ", " + b.length + ", " + score.length);
        }
        for (var v = 0; v < a.length; v++) {
            if (a[v] == b[v] || !(a[v] >= 0 && b[v] >= 0 && a[v] < models && b[v] < models)) {
                throw new IllegalArgumentException(
                        "vote " + v + " is not between two of " + models + " models: " + a[v] + ", " + b[v]);
            }
            if (score[v] != 0 && score[v] != 0.5 && score[v] != 1) {
                throw new IllegalArgumentException("vote " + v + " scores neither 0, 0.5 nor 1: " + score[v]);
            }
        }
        return new Votes(models, a.clone(), b.clone(), score.clone());
    }

    /** Returns the number of models. */
    public int models() {
        return models;
    }

    /** Returns the number of votes. */
    public int count() {
        return a.length;
    }

    /** Returns the first model of a vote. */
    public int a(int vote) {
        return a[vote];
    }

    /** Returns the second model of a vote. */
    public int b(int vote) {
        return b[vote];
    }

    /** Returns 1 if the first model won the vote, 0 if the second did, ½ for a tie. */
    public double score(int vote) {
        return score[vote];
    }
}
