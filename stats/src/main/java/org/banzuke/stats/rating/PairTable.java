package org.banzuke.stats.rating;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Votes counted by unordered pair of models, first &lt; second: all that Bradley–Terry needs of them. Counts may be any
 * numbers not below 0. Immutable.
 */
public final class PairTable {
    private final int models;
    final int[] first;
    final int[] second;
    /** Per pair: wins of the first, wins of the second, ties. */
    final double[] counts;
    /** Weight of each vote of a pair. */
    final double[] weight;

    PairTable(int models, int[] first, int[] second, double[] counts, double[] weight) {
        this.models = models;
        this.first = first;
        this.second = second;
        this.counts = counts;
        this.weight = weight;
    }

    /** Returns the table of votes, each with weight 1. */
    public static PairTable of(Votes votes) {
        var builder = new Builder(votes.models());
        for (var v = 0; v < votes.count(); v++) {
            builder.add(votes.a(v), votes.b(v), votes.score(v), 1);
        }
        return builder.build();
    }

    /** Returns the number of models. */
    public int models() {
        return models;
    }

    /** Returns the number of pairs that met. */
    public int pairs() {
        return first.length;
    }

    /** Returns the number of votes of a pair. */
    double votes(int pair) {
        return counts[3 * pair] + counts[3 * pair + 1] + counts[3 * pair + 2];
    }

    /** Returns the number of votes, unweighted. */
    public double votes() {
        var votes = 0.0;
        for (var count : counts) {
            votes += count;
        }
        return votes;
    }

    /** Returns the same table with other counts. */
    PairTable withCounts(double[] other) {
        return new PairTable(models, first, second, other, weight);
    }

    /**
     * Returns the table in which pairs count about equally: each vote weighs 1/max(votes of its pair, floor), scaled to mean
     * 1 (arena-rank 0.1.1).
     */
    public PairTable reweighted(double floor) {
        var other = new double[weight.length];
        var total = 0.0;
        for (var pair = 0; pair < other.length; pair++) {
            other[pair] = 1 / Math.max(votes(pair), floor);
            total += other[pair] * votes(pair);
        }
        var scale = votes() / total;
        Arrays.setAll(other, pair -> other[pair] * scale);
        return new PairTable(models, first, second, counts, other);
    }

    /** Returns the record of a model. */
    public BattleCount record(int model) {
        var sums = new double[3];
        for (var pair = 0; pair < pairs(); pair++) {
            if (first[pair] == model || second[pair] == model) {
                var swap = first[pair] == model ? 0 : 1;
                sums[0] += counts[3 * pair + swap];
                sums[1] += counts[3 * pair + 1 - swap];
                sums[2] += counts[3 * pair + 2];
            }
        }
        return new BattleCount(sums[0], sums[1], sums[2]);
    }

    /** Collects counts. Confined to one thread. */
    public static final class Builder {
        private final double[] @Nullable [] rows;

        /** Starts without votes. */
        public Builder(int models) {
            rows = new double[models][];
        }

        /** Adds a number of equal votes: {@code score} 1 if {@code a} won, 0 if {@code b} did, ½ for a tie. */
        public Builder add(int a, int b, double score, double times) {
            if (a == b || !(times >= 0 && Double.isFinite(times)) || (score != 0 && score != 0.5 && score != 1)) {
                throw new IllegalArgumentException(
                        "not a count of votes: " + a + " against " + b + ", score " + score + ", times " + times);
            }
            var low = Math.min(a, b);
            var row = rows[low];
            if (row == null) {
                row = new double[3 * (rows.length - low)];
                rows[low] = row;
            }
            var outcome = score == 0.5 ? 2 : (score == 1) == (a == low) ? 0 : 1;
            row[3 * (Math.max(a, b) - low) + outcome] += times;
            return this;
        }

        /** Returns the table of pairs that met. */
        public PairTable build() {
            var pairs = new PairList(rows.length);
            for (var low = 0; low < rows.length; low++) {
                var row = rows[low];
                for (var gap = 1; row != null && gap < rows.length - low; gap++) {
                    pairs.add(low, low + gap, row[3 * gap], row[3 * gap + 1], row[3 * gap + 2]);
                }
            }
            return pairs.table();
        }
    }

    /** Pairs that met, in order. */
    private static final class PairList {
        private final int models;
        private int size;
        private int[] first = new int[16];
        private int[] second = new int[16];
        private double[] counts = new double[48];

        PairList(int models) {
            this.models = models;
        }

        void add(int a, int b, double wins, double losses, double ties) {
            if (wins + losses + ties == 0) {
                return;
            }
            if (size == first.length) {
                first = Arrays.copyOf(first, 2 * size);
                second = Arrays.copyOf(second, 2 * size);
                counts = Arrays.copyOf(counts, 6 * size);
            }
            first[size] = a;
            second[size] = b;
            counts[3 * size] = wins;
            counts[3 * size + 1] = losses;
            counts[3 * size + 2] = ties;
            size++;
        }

        PairTable table() {
            var weight = new double[size];
            Arrays.fill(weight, 1);
            return new PairTable(
                    models,
                    Arrays.copyOf(first, size),
                    Arrays.copyOf(second, size),
                    Arrays.copyOf(counts, 3 * size),
                    weight);
        }
    }
}
