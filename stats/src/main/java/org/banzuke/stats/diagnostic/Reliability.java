package org.banzuke.stats.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * Whether the items of a benchmark measure one thing, from models × items. Models are no random sample, so nothing here
 * has an interval.
 *
 * @param alpha Cronbach's α = J/(J−1)·(1−Σs²_j/s²_T) over the J items that vary (KR-20 for scores 0 and 1)
 * @param varyingItems indexes of the items that vary
 * @param itemRest correlation of each varying item with the sum of the other varying ones; negative: a label is suspect
 * @param splitHalf correlation of the sums over odd and even varying items
 * @param spearmanBrown 2r/(1+r) of it, for the whole length
 * @param difficulty mean score of every item
 * @param errorOfMeasurement s_T·√(1−α), in items
 */
public record Reliability(
        Quantity alpha,
        List<Integer> varyingItems,
        List<Quantity> itemRest,
        Quantity splitHalf,
        Quantity spearmanBrown,
        List<Double> difficulty,
        Quantity errorOfMeasurement) {
    public Reliability {
        varyingItems = List.copyOf(varyingItems);
        itemRest = List.copyOf(itemRest);
        difficulty = List.copyOf(difficulty);
    }

    /**
     * Returns the reliability.
     *
     * @param y one row a model, one column an item
     * @throws IllegalArgumentException if there is no model, the rows differ in length, or a score is not finite
     */
    public static Reliability of(double[][] y) {
        var columns = columns(y);
        var varying = IntStream.range(0, columns.size())
                .filter(j -> !Moments.of(columns.get(j)).constant())
                .boxed()
                .toList();
        var total = sum(columns, varying, y.length);
        var itemRest = varying.stream()
                .map(j -> Correlation.of(columns.get(j), difference(total, columns.get(j))))
                .toList();
        var half = Correlation.of(
                sum(columns, everySecond(varying, 0), y.length), sum(columns, everySecond(varying, 1), y.length));
        var alpha = alpha(columns, varying, total);
        return new Reliability(
                alpha,
                varying,
                itemRest,
                half,
                half instanceof Quantity.Known(var r) && r > -1 ? Quantity.of(2 * r / (1 + r)) : noVariance(),
                columns.stream().map(Sums::mean).toList(),
                alpha instanceof Quantity.Known(var a)
                        ? Quantity.of(Moments.of(total).deviation() * Math.sqrt(Math.max(0, 1 - a)))
                        : noVariance());
    }

    private static Quantity alpha(List<double[]> columns, List<Integer> varying, double[] total) {
        var whole = Moments.of(total);
        if (varying.size() < 2 || whole.constant()) {
            return noVariance();
        }
        var single = Sums.of(
                varying.size(), i -> Moments.of(columns.get(varying.get(i))).variance());
        return Quantity.of(varying.size() / (varying.size() - 1.0) * (1 - single / whole.variance()));
    }

    private static Undefined noVariance() {
        return new Undefined("the models' totals do not vary, or fewer than two items do");
    }

    private static List<double[]> columns(double[][] y) {
        if (y.length == 0) {
            throw new IllegalArgumentException("a matrix of models and items needs a model");
        }
        var columns = new ArrayList<double[]>();
        for (var j = 0; j < y[0].length; j++) {
            var column = new double[y.length];
            for (var m = 0; m < y.length; m++) {
                if (y[m].length != y[0].length) {
                    throw new IllegalArgumentException("model " + m + " has " + y[m].length + " items");
                }
                column[m] = y[m][j];
            }
            Sums.requireFinite(column);
            columns.add(column);
        }
        return columns;
    }

    private static double[] sum(List<double[]> columns, List<Integer> items, int models) {
        var sum = new double[models];
        for (var j : items) {
            for (var m = 0; m < models; m++) {
                sum[m] += columns.get(j)[m];
            }
        }
        return sum;
    }

    private static double[] difference(double[] total, double[] column) {
        var rest = new double[total.length];
        for (var m = 0; m < rest.length; m++) {
            rest[m] = total[m] - column[m];
        }
        return rest;
    }

    private static List<Integer> everySecond(List<Integer> items, int from) {
        return IntStream.range(0, items.size())
                .filter(i -> i % 2 == from)
                .mapToObj(items::get)
                .toList();
    }
}
