package org.banzuke.cli.live;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.banzuke.engine.Progress;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.result.RunState;
import org.banzuke.runlog.result.Totals;

/** What a live run says to another process: one JSON object a line. */
public sealed interface LiveLine {
    /**
     * How far the run has come.
     *
     * @param model the name of its model
     */
    record Now(String model, Progress progress) implements LiveLine {}

    /**
     * The run has ended.
     *
     * @param state how far it has come
     * @param code the exit code of its process
     */
    record End(RunState state, int code) implements LiveLine {}

    /**
     * What was asked for was done, or not.
     *
     * @param changed whether it changed anything
     * @param paused whether the run is paused now
     */
    record Done(boolean changed, boolean paused) implements LiveLine {}

    /** Returns the line. */
    default String write() {
        return StrictJson.write(
                switch (this) {
                    case Now(var model, var progress) -> tree(model, progress);
                    case End(var state, var code) ->
                        Tree.ordered("event", "end", "state", state.name().toLowerCase(Locale.ROOT), "exit_code", code);
                    case Done(var changed, var paused) ->
                        Tree.ordered("event", "done", "changed", changed, "paused", paused);
                });
    }

    /**
     * Reads a line.
     *
     * @throws JsonException if it is none
     */
    static LiveLine read(String line) {
        var tree = Tree.of(StrictJson.read(line));
        return switch (tree.text("event")) {
            case "progress" -> new Now(tree.text("model"), progress(tree));
            case "end" ->
                new End(RunState.valueOf(tree.text("state").toUpperCase(Locale.ROOT)), tree.integer("exit_code"));
            case "done" -> new Done(tree.flag("changed"), tree.flag("paused"));
            default -> throw new JsonException("unknown event: " + tree.text("event"));
        };
    }

    private static Map<String, Object> tree(String model, Progress progress) {
        return Tree.ordered(
                "event", "progress",
                "model", model,
                "planned", progress.planned(),
                "done", progress.done(),
                "before", progress.before(),
                "failed", progress.failed(),
                "no_answer", progress.noAnswer(),
                "requests", progress.totals().requests(),
                "computed_tokens", progress.totals().computedTokens(),
                "elapsed_ms", progress.elapsed().toMillis(),
                "paused", progress.paused());
    }

    private static Progress progress(Tree tree) {
        return new Progress(
                tree.integer("planned"),
                tree.integer("done"),
                tree.integer("before"),
                tree.integer("failed"),
                tree.integer("no_answer"),
                new Totals(tree.whole("requests"), 0, 0, 0, tree.whole("computed_tokens"), 0, 0, 0, 0, 0),
                Duration.ofMillis(tree.whole("elapsed_ms")),
                tree.flag("paused"));
    }
}
