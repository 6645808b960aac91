package org.banzuke.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Interval;

/** Where a plot draws a number: low end, value, high end, as they are shown; empty where one is not finite. Pure. */
final class PlotSpan {
    private PlotSpan() {}

    static Optional<List<Double>> of(Measurement.Measured it, double scale) {
        var low = it.interval().map(Measurement.Interval::low).orElse(it.value());
        var high = it.interval().map(Measurement.Interval::high).orElse(it.value());
        return of(low, it.value(), high, scale);
    }

    static Optional<List<Double>> of(Estimate it, double scale) {
        var low = it.interval().map(Interval::low).orElse(it.value());
        var high = it.interval().map(Interval::high).orElse(it.value());
        return of(low, it.value(), high, scale);
    }

    static Optional<List<Double>> of(double low, double value, double high, double scale) {
        var ends = DoubleStream.of(low, value, high).map(x -> x * scale);
        return DoubleStream.of(low, value, high).allMatch(Double::isFinite)
                ? Optional.of(ends.boxed().toList())
                : Optional.empty();
    }
}
