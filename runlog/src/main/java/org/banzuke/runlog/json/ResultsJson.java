package org.banzuke.runlog.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banzuke.api.NoAnswerPolicy;
import org.banzuke.api.RunFlag;
import org.banzuke.api.RunId;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.result.Compat;
import org.banzuke.runlog.result.Counts;
import org.banzuke.runlog.result.Figure;
import org.banzuke.runlog.result.LogPosition;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.runlog.result.TaskResults;
import org.banzuke.runlog.result.Totals;
import org.jspecify.annotations.Nullable;

/** The JSON of results. Pure. */
public final class ResultsJson {
    private static final int FORMAT = 1;

    private ResultsJson() {}

    /** Returns the content of {@code results.json}. */
    public static String write(RunResults results) {
        return StrictJson.writePretty(tree(results)) + "\n";
    }

    /** Returns the results as a JSON object. */
    public static Map<String, @Nullable Object> tree(RunResults results) {
        return new Tree()
                .put("format", FORMAT)
                .put("run", results.run().toString())
                .put("state", results.state().name())
                .put("position", position(results.position()))
                .put("totals", totals(results.totals()))
                .put("tasks", results.tasks().stream().map(ResultsJson::task).toList())
                .putIf(
                        !results.flags().isEmpty(),
                        "flags",
                        results.flags().stream().map(RunFlag::facts).toList())
                .members();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonException if the text is not of a known format
     */
    public static RunResults read(String text) {
        var fields = JsonFields.of(StrictJson.read(text));
        if (fields.integer("format") != FORMAT) {
            throw new JsonException("results have format " + fields.integer("format") + ", known is " + FORMAT);
        }
        return new RunResults(
                RunId.parse(fields.text("run")),
                RunState.valueOf(fields.text("state")),
                readPosition(fields.object("position")),
                readTotals(fields.object("totals")),
                fields.list("tasks", ResultsJson::readTask),
                fields.list("flags", ResultsJson::readFlag));
    }

    private static RunFlag readFlag(@Nullable Object json) {
        var facts = new LinkedHashMap<String, String>();
        JsonFields.of(json).members().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return RunFlag.of(facts);
    }

    private static Map<String, @Nullable Object> position(LogPosition position) {
        return new Tree()
                .put("lines", position.lines())
                .put("bytes", position.bytes())
                .put("chain", position.chain())
                .members();
    }

    private static LogPosition readPosition(JsonFields fields) {
        return new LogPosition(fields.whole("lines"), fields.whole("bytes"), fields.text("chain"));
    }

    private static Map<String, @Nullable Object> totals(Totals totals) {
        return new Tree()
                .put("requests", totals.requests())
                .put("from_ledger", totals.fromLedger())
                .put("prompt_tokens", totals.promptTokens())
                .put("completion_tokens", totals.completionTokens())
                .put("computed_tokens", totals.computedTokens())
                .put("cost_nano_dollars", totals.nanoDollars())
                .put("unpriced_answers", totals.unpriced())
                .put("possibly_paid_twice", totals.possiblyTwice())
                .putIf(totals.canaries() > 0, "canaries", totals.canaries())
                .putIf(totals.cutPrompts() > 0, "cut_prompts", totals.cutPrompts())
                .members();
    }

    private static Totals readTotals(JsonFields fields) {
        return new Totals(
                fields.whole("requests"),
                fields.whole("from_ledger"),
                fields.whole("prompt_tokens"),
                fields.whole("completion_tokens"),
                fields.whole("computed_tokens"),
                fields.has("cost_nano_dollars") ? fields.whole("cost_nano_dollars") : 0,
                fields.has("unpriced_answers") ? fields.whole("unpriced_answers") : 0,
                fields.has("possibly_paid_twice") ? fields.whole("possibly_paid_twice") : 0,
                fields.has("canaries") ? fields.whole("canaries") : 0,
                fields.has("cut_prompts") ? fields.whole("cut_prompts") : 0);
    }

    private static Map<String, @Nullable Object> task(TaskResults task) {
        return new Tree()
                .put("task", task.task())
                .put("figures", task.figures().stream().map(ResultsJson::figure).toList())
                .members();
    }

    private static TaskResults readTask(@Nullable Object json) {
        var fields = JsonFields.of(json);
        return new TaskResults(fields.text("task"), fields.list("figures", ResultsJson::readFigure));
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        var tree = new Tree()
                .put("metric", TaskDescriptionJson.metric(figure.metric()))
                .put("no_answer", figure.noAnswer().name())
                .put("counts", counts(figure.counts()));
        switch (figure.measurement()) {
            case Measurement.Measured measured -> tree.put("measured", measured(measured));
            case Measurement.Undefined(var reason) -> tree.put("undefined", reason);
        }
        return tree.putPresent("lm_eval", figure.compat().map(ResultsJson::compat))
                .members();
    }

    private static Figure readFigure(@Nullable Object json) {
        var fields = JsonFields.of(json);
        return new Figure(
                TaskDescriptionJson.readMetric(fields.members().get("metric")),
                NoAnswerPolicy.valueOf(fields.text("no_answer")),
                readCounts(fields.object("counts")),
                fields.has("measured")
                        ? readMeasured(fields.object("measured"))
                        : new Measurement.Undefined(fields.text("undefined")),
                fields.has("lm_eval") ? Optional.of(readCompat(fields.object("lm_eval"))) : Optional.empty());
    }

    private static Map<String, @Nullable Object> counts(Counts counts) {
        return new Tree()
                .put("planned", counts.planned())
                .put("scored", counts.scored())
                .put("no_answer", counts.noAnswer())
                .put("failed", counts.failed())
                .members();
    }

    private static Counts readCounts(JsonFields fields) {
        return new Counts(
                fields.integer("planned"),
                fields.integer("scored"),
                fields.integer("no_answer"),
                fields.integer("failed"));
    }

    private static Map<String, @Nullable Object> measured(Measurement.Measured it) {
        return new Tree()
                .put("value", Numbers.write(it.value()))
                .putPresent("standard_error", boxed(it.standardError()))
                .putPresent("interval", it.interval().map(ResultsJson::interval))
                .put("n", it.n())
                .put("method", it.method())
                .put("flags", it.flags())
                .members();
    }

    private static Measurement readMeasured(JsonFields fields) {
        return new Measurement.Measured(
                fields.number("value"),
                fields.optionalNumber("standard_error"),
                fields.has("interval") ? Optional.of(readInterval(fields.object("interval"))) : Optional.empty(),
                fields.integer("n"),
                fields.text("method"),
                fields.texts("flags"));
    }

    private static Map<String, @Nullable Object> interval(Measurement.Interval it) {
        return new Tree()
                .put("low", Numbers.write(it.low()))
                .put("high", Numbers.write(it.high()))
                .put("level", it.level())
                .members();
    }

    private static Measurement.Interval readInterval(JsonFields fields) {
        return new Measurement.Interval(fields.number("low"), fields.number("high"), fields.number("level"));
    }

    private static Map<String, @Nullable Object> compat(Compat it) {
        return new Tree()
                .put("value", Numbers.write(it.value()))
                .putPresent("standard_error", boxed(it.standardError()))
                .members();
    }

    private static Compat readCompat(JsonFields fields) {
        return new Compat(fields.number("value"), fields.optionalNumber("standard_error"));
    }

    private static Optional<Object> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(Numbers.write(value.getAsDouble())) : Optional.empty();
    }
}
