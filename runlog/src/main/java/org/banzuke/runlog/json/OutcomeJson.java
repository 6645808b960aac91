package org.banzuke.runlog.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Answer;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Outcome;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.api.Score;
import org.jspecify.annotations.Nullable;

/** The JSON of outcomes. Pure. */
public final class OutcomeJson {
    private OutcomeJson() {}

    /** Adds failure, answers and scores. */
    public static void write(Outcome outcome, Tree tree) {
        tree.putPresent("failure", outcome.failure().map(ResponseJson::failed));
        var answers = new LinkedHashMap<String, Object>();
        outcome.answers().forEach((filter, answer) -> answers.put(filter, answer(answer)));
        tree.put("answers", answers);
        var scores = new LinkedHashMap<String, Object>();
        outcome.scores().forEach((key, score) -> scores.put(key.toString(), score(score)));
        tree.put("scores", scores);
    }

    /** Reads what {@link #write} wrote. */
    public static Outcome read(JsonFields fields) {
        var failure = fields.has("failure")
                ? Optional.of(ResponseJson.readFailed(fields.object("failure")))
                : Optional.<Response.Failed>empty();
        var answers = new LinkedHashMap<String, Answer>();
        fields.object("answers").members().forEach((filter, value) -> answers.put(filter, readAnswer(value)));
        var scores = new LinkedHashMap<MetricKey, Score>();
        fields.object("scores").members().forEach((key, value) -> scores.put(MetricKey.parse(key), readScore(value)));
        return new Outcome(SampleId.parse(fields.text("sample")), failure, answers, scores);
    }

    private static Object answer(Answer answer) {
        return switch (answer) {
            case Answer.Extracted(var text) -> text;
            case Answer.NoAnswer(var text) -> Map.of("none", text);
        };
    }

    private static Answer readAnswer(@Nullable Object json) {
        return json instanceof String text
                ? new Answer.Extracted(text)
                : new Answer.NoAnswer(JsonFields.of(json).text("none"));
    }

    private static Object score(Score score) {
        return switch (score) {
            case Score.Value(var value) -> Numbers.write(value);
            case Score.Parts(var parts) ->
                Map.of("parts", parts.stream().map(Numbers::write).toList());
            case Score.Texts(var references, var prediction) ->
                new Tree()
                        .put("references", references)
                        .put("prediction", prediction)
                        .members();
            case Score.Unscored(var reason) -> Map.of("unscored", reason);
        };
    }

    private static Score readScore(@Nullable Object json) {
        if (!(json instanceof Map)) {
            return new Score.Value(Numbers.read(json));
        }
        var fields = JsonFields.of(json);
        if (fields.has("parts")) {
            return new Score.Parts(fields.list("parts", Numbers::read));
        }
        if (fields.has("unscored")) {
            return new Score.Unscored(fields.text("unscored"));
        }
        return new Score.Texts(fields.texts("references"), fields.text("prediction"));
    }
}
