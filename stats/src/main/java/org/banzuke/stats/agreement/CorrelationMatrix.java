package org.banzuke.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banzuke.stats.Estimated;

/**
 * Correlations between benchmarks over the models that have both (pairwise complete); each cell knows its n. Models come in
 * families and are not independent: the intervals are too narrow where families are large.
 *
 * @param cells benchmarks × benchmarks
 */
public record CorrelationMatrix(List<List<Estimated>> cells) {
    public CorrelationMatrix {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * Returns the matrix.
     *
     * @param columns benchmarks × models, empty where a model has no score
     */
    public static CorrelationMatrix of(List<List<Optional<Double>>> columns, Correlation kind, double level) {
        var cells = new ArrayList<List<Estimated>>();
        for (var x : columns) {
            cells.add(columns.stream().map(y -> cell(x, y, kind, level)).toList());
        }
        return new CorrelationMatrix(cells);
    }

    private static Estimated cell(List<Optional<Double>> x, List<Optional<Double>> y, Correlation kind, double level) {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("benchmarks list the same models: " + x.size() + ", " + y.size());
        }
        var bothX = new ArrayList<Double>();
        var bothY = new ArrayList<Double>();
        for (var i = 0; i < x.size(); i++) {
            if (x.get(i).isPresent() && y.get(i).isPresent()) {
                bothX.add(x.get(i).get());
                bothY.add(y.get(i).get());
            }
        }
        return kind.estimate(numbers(bothX), numbers(bothY), level);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(number -> number).toArray();
    }
}
