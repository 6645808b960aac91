package org.banzuke.stats.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The Markdown rows of scenarios that were run, for {@code docs/statistics-validation.md}. Confined to one thread. */
public final class CoverageTable {
    private final Bands bands;
    private final List<String> rows = new ArrayList<>();

    /** Starts a table with its head. */
    public CoverageTable(Bands bands) {
        this.bands = bands;
        rows.add("| scenario | quantity | nominal | ours | the usual, or for comparison |");
        rows.add("|---|---|---|---|---|");
    }

    /** Adds the rows of one scenario, one a quantity. */
    public void add(Scenario scenario, double[] rates) {
        var wanted = bands.of(scenario.id());
        var quantities = wanted.stream().map(Bands.Band::quantity).distinct().toList();
        for (var quantity : quantities) {
            var own = cells(wanted, rates, quantity, true);
            var usual = cells(wanted, rates, quantity, false);
            rows.add("| **%s**<br>%s | %s | %s | %s | %s |"
                    .formatted(
                            scenario.id(),
                            bands.process(scenario.id()).replace("|", "given"),
                            quantity,
                            nominal(scenario, quantity),
                            own,
                            usual));
        }
    }

    private static String cells(List<Bands.Band> bands, double[] rates, String quantity, boolean ours) {
        return String.join(
                "<br>",
                IntStream.range(0, rates.length)
                        .filter(m -> bands.get(m).quantity().equals(quantity)
                                && bands.get(m).ours() == ours)
                        .mapToObj(m -> cell(bands.get(m), rates[m]))
                        .toList());
    }

    private static String cell(Bands.Band band, double rate) {
        var digits = band.high() - band.low() < 1e-5 ? 6 : band.rate() > 10 ? 0 : 4;
        var format = "%s **%." + digits + "f** [%." + digits + "f, %." + digits + "f]";
        return String.format(Locale.ROOT, format, band.method().replace("|", "given"), rate, band.low(), band.high());
    }

    private static String nominal(Scenario scenario, String quantity) {
        if (quantity.contains("coverage")) {
            return "0.95";
        }
        if (List.of("type I", "FWER", "FDR", "miss rate").contains(quantity)) {
            return "0.05";
        }
        return scenario.id().equals("mde-calibration") ? "0.80" : "–";
    }

    /** Writes the table. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
