package org.banzuke.tasks.fresh.solve;

import java.util.Map;

/** The solver of each family. */
public final class Solvers {
    /** Solvers by the names of their families. */
    public static final Map<String, Solver> ALL = Map.ofEntries(
            Map.entry("units", new UnitsSolver()),
            Map.entry("swaps", new SwapsSolver()),
            Map.entry("ranks", new RanksSolver()),
            Map.entry("sales", new SalesSolver()),
            Map.entry("dates", new DatesSolver()),
            Map.entry("clock", new ClockSolver()),
            Map.entry("lamps", new LampsSolver()),
            Map.entry("seats", new SeatsSolver()),
            Map.entry("sorting", new SortingSolver()),
            Map.entry("edits", new EditsSolver()),
            Map.entry("formats", new FormatsSolver()),
            Map.entry("market", new MarketSolver()),
            Map.entry("koyomi", new KoyomiSolver()),
            Map.entry("wareki", new WarekiSolver()),
            Map.entry("josushi", new JosushiSolver()),
            Map.entry("kaimono", new KaimonoSolver()),
            Map.entry("juju", new JujuSolver()));

    private Solvers() {}
}
