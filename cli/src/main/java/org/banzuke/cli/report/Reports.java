package org.banzuke.cli.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banzuke.api.RunId;
import org.banzuke.api.RunManifest;
import org.banzuke.board.Board;
import org.banzuke.board.Comparison;
import org.banzuke.board.RunScores;
import org.banzuke.cli.view.BoardView;
import org.banzuke.cli.view.Figures;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;

/**
 * What each kind of page says: all numbers are formatted here, as on the terminal; plots get them unformatted too. The
 * shape is in docs/formats/report.md. Runs' logs are looked up by id, because samples are read when the page is written.
 */
public final class Reports {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String software;
    private final Instant written;

    /** Writes this program and time into each page. */
    public Reports(String software, Instant written) {
        this.software = software;
        this.written = written;
    }

    /** Returns the page of one run; a run that was stopped says what it lacks. */
    public Report run(RunManifest manifest, RunResults results, Function<RunId, RunReader> logs) {
        var one = List.of(new Measured(manifest, results));
        var tree = head("run", manifest.identity().name(), tasks(manifest), one);
        tree.put("tasks", TaskCards.of(one));
        return new Report(tree, List.of(logs.apply(manifest.id())));
    }

    /** Returns the page of a board: the board, its tasks, and each row compared with the next. */
    public Report board(String title, Board board, Function<RunId, RunReader> logs) {
        var runs = new ArrayList<RunScores>();
        board.rows().forEach(row -> runs.add(row.scores()));
        runs.addAll(board.withheld());
        var tree = head("board", title, BoardView.subtitle(board), measured(runs));
        tree.put("board", BoardCard.of(board));
        tree.put("tasks", TaskCards.of(measured(runs)));
        tree.put("comparisons", ComparisonCards.of(board.neighbours(), runs));
        return new Report(tree, logs(runs, logs));
    }

    /** Returns the page of comparisons, each of another run with the first. */
    public Report comparison(List<RunScores> runs, List<Comparison> pairs, Function<RunId, RunReader> logs) {
        var names = runs.stream().map(run -> run.manifest().identity().name()).toList();
        var tree = head("compare", String.join(" − ", names), "Compared item by item", measured(runs));
        tree.put("comparisons", ComparisonCards.of(pairs, runs));
        tree.put("tasks", TaskCards.of(measured(runs)));
        return new Report(tree, logs(runs, logs));
    }

    private Map<String, Object> head(String kind, String title, String subtitle, List<Measured> runs) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", kind);
        tree.put("title", title);
        tree.put("subtitle", subtitle);
        tree.put("written", MINUTE.format(written));
        tree.put("software", software);
        tree.put("lacks", runs.stream().flatMap(Reports::warnings).toList());
        tree.put("runs", runs.stream().map(RunCard::of).toList());
        return tree;
    }

    private static Stream<String> warnings(Measured run) {
        var flags = run.results().flags().stream()
                .map(flag -> "Run " + run.manifest().id() + " is flagged. " + flag.sentence());
        return run.results().state() == RunState.FINISHED ? flags : Stream.concat(Stream.of(lack(run)), flags);
    }

    private static String lack(Measured run) {
        var planned = 0L;
        var pending = 0L;
        for (var task : run.results().tasks()) {
            if (!task.figures().isEmpty()) {
                planned += task.figures().getFirst().counts().planned();
                pending += task.figures().getFirst().counts().pending();
            }
        }
        return "Run " + run.manifest().id() + " was stopped: " + Figures.count(pending) + " of "
                + Figures.count(planned)
                + " samples are pending, and its numbers are made of the others. Go on by: banzuke runs resume "
                + run.manifest().id();
    }

    private static String tasks(RunManifest manifest) {
        var samples =
                manifest.tasks().stream().mapToLong(task -> task.samples()).sum();
        var count = manifest.tasks().size();
        return count + (count == 1 ? " task, " : " tasks, ") + Figures.count(samples) + " samples";
    }

    private static List<RunReader> logs(List<RunScores> runs, Function<RunId, RunReader> logs) {
        return runs.stream().map(run -> logs.apply(run.manifest().id())).toList();
    }

    private static List<Measured> measured(List<RunScores> runs) {
        return runs.stream()
                .map(run -> new Measured(run.manifest(), run.results()))
                .toList();
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
