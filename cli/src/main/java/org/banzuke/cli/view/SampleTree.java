package org.banzuke.cli.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.api.Answer;
import org.banzuke.api.Score;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.RequestJson;
import org.banzuke.io.wire.ResponseJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.SampleRecord;

/** A sample of a run as JSON; the shape is in docs/formats/cli-json.md. Pure. */
public final class SampleTree {
    private SampleTree() {}

    /** Returns the tree of a sample. */
    public static Map<String, Object> of(SampleRecord sample) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", sample.sample().toString());
        tree.put("index", sample.index());
        tree.put("target", sample.target());
        sample.cluster().ifPresent(cluster -> tree.put("cluster", cluster));
        tree.put(
                "asked",
                sample.asked().stream()
                        .map(asked -> Tree.ordered(
                                "to", asked.to().name(),
                                "request", RequestJson.write(asked.request()),
                                "response", ResponseJson.write(asked.response())))
                        .toList());
        var answers = new LinkedHashMap<String, Object>();
        sample.outcome()
                .answers()
                .forEach((filter, answer) -> answers.put(
                        filter, Tree.ordered("text", answer.text(), "no_answer", answer instanceof Answer.NoAnswer)));
        tree.put("answers", answers);
        var scores = new LinkedHashMap<String, Object>();
        sample.outcome().scores().forEach((key, score) -> scores.put(key.toString(), score(score)));
        tree.put("scores", scores);
        sample.outcome().failure().ifPresent(failed -> tree.put("failed", ResponseJson.write(failed)));
        return tree;
    }

    private static Object score(Score score) {
        return switch (score) {
            case Score.Value it -> Numbers.write(it.value());
            case Score.Parts it -> it.parts().stream().map(Numbers::write).toList();
            case Score.Texts it -> Tree.ordered("references", it.references(), "prediction", it.prediction());
            case Score.Unscored it -> Map.of("unscored", it.reason());
        };
    }
}
