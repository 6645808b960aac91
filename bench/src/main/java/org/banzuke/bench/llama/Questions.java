package org.banzuke.bench.llama;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.SampleId;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;

/** Multiple-choice requests over the data of an offline hub, in the usual plain forms. */
final class Questions {
    private final Path hub;

    Questions(Path hub) {
        this.hub = hub;
    }

    /** Questions without examples; each choice is a whole answer. */
    List<Request.Loglikelihood> arcEasy(int samples) throws IOException {
        var requests = new ArrayList<Request.Loglikelihood>();
        var rows = rows("allenai/ai2_arc/ARC-Easy/test", samples);
        for (var row : rows) {
            var context = "Question: " + row.text("question") + "\nAnswer:";
            var choices = row.tree("choices").texts("text");
            add(requests, context, choices.stream().map(choice -> " " + choice).toList());
        }
        return requests;
    }

    /** Questions behind five examples; each choice is a letter. */
    List<Request.Loglikelihood> mmlu(String subject, int samples) throws IOException {
        var shots = new StringBuilder();
        for (var row : rows("cais/mmlu/" + subject + "/dev", 5)) {
            shots.append(question(row))
                    .append(' ')
                    .append("ABCD".charAt(row.integer("answer")))
                    .append("\n\n");
        }
        var requests = new ArrayList<Request.Loglikelihood>();
        for (var row : rows("cais/mmlu/" + subject + "/test", samples)) {
            add(requests, shots + question(row), List.of(" A", " B", " C", " D"));
        }
        return requests;
    }

    private static String question(Tree row) {
        var text = new StringBuilder(row.text("question").strip());
        var choices = row.texts("choices");
        for (var i = 0; i < choices.size(); i++) {
            text.append('\n').append("ABCD".charAt(i)).append(". ").append(choices.get(i));
        }
        return text.append("\nAnswer:").toString();
    }

    private static void add(List<Request.Loglikelihood> requests, String context, List<String> continuations) {
        var sample = new SampleId("bench", Integer.toString(requests.size()));
        for (var i = 0; i < continuations.size(); i++) {
            requests.add(new Request.Loglikelihood(
                    new RequestId(sample, 0, i, 0), Prompt.of(context), continuations.get(i)));
        }
    }

    private List<Tree> rows(String name, int most) throws IOException {
        var file = hub.resolve("datasets").resolve(name + ".jsonl.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .limit(most)
                    .map(line -> Tree.of(StrictJson.read(line)))
                    .toList();
        }
    }
}
