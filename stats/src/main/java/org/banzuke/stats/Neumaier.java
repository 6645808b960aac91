package org.banzuke.stats;

/**
 * A sum that keeps what rounding loses (Neumaier 1974), the loss taken by Knuth's branch-free two-sum: the same bytes, and
 * several times as fast on unsorted terms. Confined to one thread.
 */
final class Neumaier {
    private double sum;
    private double lost;

    void add(double x) {
        var next = sum + x;
        var added = next - sum;
        lost += (sum - (next - added)) + (x - added);
        sum = next;
    }

    double total() {
        return sum + lost;
    }
}
