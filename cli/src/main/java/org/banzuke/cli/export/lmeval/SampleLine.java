package org.banzuke.cli.export.lmeval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.Score;
import org.banzuke.io.Sha256;
import org.banzuke.runlog.read.Asked;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.text.python.PythonFloat;
import org.banzuke.text.python.PythonJson;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code samples_TASK_TIME.jsonl} as lm-eval 0.4.13 writes it ({@code evaluator.py}, {@code evaluation_tracker.py}): one
 * sample as one filter saw it. The document is put in later, because the log does not hold it.
 *
 * @param middle members between document and its hash
 * @param last members behind that hash
 * @param promptHash SHA-256 (hex) of the first argument
 * @param targetHash SHA-256 (hex) of the target
 */
record SampleLine(String middle, String last, String promptHash, String targetHash) {
    private static final PythonJson JSON = PythonJson.compact().withEnsureAscii(false);
    private static final PythonJson HASHED = PythonJson.indented(2).withEnsureAscii(false);

    static SampleLine of(SampleRecord sample, String filter, Map<String, @Nullable Object> generation) {
        var requests = byRequest(sample.asked());
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        var prompts = new ArrayList<String>();
        requests.values().forEach(asked -> {
            var request = asked.getFirst().request();
            prompts.add(Arguments.prompt(request));
            arguments.put("gen_args_" + arguments.size(), Arguments.of(request, generation));
        });
        var metrics = new LinkedHashMap<String, @Nullable Object>();
        sample.outcome().scores().forEach((key, score) -> {
            if (key.filter().equals(filter)) {
                metrics.put(key.metric(), value(score));
            }
        });
        var middle = new LinkedHashMap<String, @Nullable Object>();
        middle.put("target", sample.target());
        middle.put("arguments", arguments);
        middle.put(
                "resps",
                requests.values().stream()
                        .map(asked -> asked.stream()
                                .map(it -> response(it.response()))
                                .toList())
                        .toList());
        middle.put("filtered_resps", filtered(sample, filter, requests));
        middle.put("filter", filter);
        middle.put("metrics", List.copyOf(metrics.keySet()));
        var promptHash = Sha256.of(prompts.isEmpty() ? "" : prompts.getFirst());
        var targetHash = Sha256.of(sample.target());
        var last = new LinkedHashMap<String, @Nullable Object>();
        last.put("prompt_hash", promptHash);
        last.put("target_hash", targetHash);
        last.putAll(metrics);
        return new SampleLine(members(middle), members(last), promptHash, targetHash);
    }

    /** Returns the whole line with its end. */
    String with(int position, Map<String, @Nullable Object> document) {
        return "{\"doc_id\": " + position + ", \"doc\": " + JSON.dumps(document) + ", " + middle + ", \"doc_hash\": \""
                + documentHash(document) + "\", " + last + "}\n";
    }

    /** Returns what the sample adds to lm-eval's hash of a task. */
    String hashes(Map<String, @Nullable Object> document) {
        return documentHash(document) + promptHash + targetHash;
    }

    private static String documentHash(Map<String, @Nullable Object> document) {
        return Sha256.of(HASHED.dumps(document));
    }

    private static String members(Map<String, @Nullable Object> members) {
        var text = JSON.dumps(members);
        return text.substring(1, text.length() - 1);
    }

    /** Repeats of one question stand together. */
    private static Map<Integer, List<Asked>> byRequest(List<Asked> asked) {
        var requests = new TreeMap<Integer, List<Asked>>();
        asked.forEach(it -> requests.computeIfAbsent(it.request().id().index(), _ -> new ArrayList<>())
                .add(it));
        return requests;
    }

    /** A filter of a text says what it took; likelihoods stay as they are. */
    private static Object filtered(SampleRecord sample, String filter, Map<Integer, List<Asked>> requests) {
        var answer = sample.outcome().answers().get(filter);
        var generated = sample.asked().stream().anyMatch(it -> it.request() instanceof Request.Generate);
        if (generated && answer != null) {
            return List.of(answer.text());
        }
        return requests.values().stream()
                .map(asked -> response(asked.getFirst().response()))
                .toList();
    }

    /** lm-eval makes text of every part of a response. */
    private static Object response(Response response) {
        return switch (response) {
            case Response.Generated it -> it.text();
            case Response.Likelihood it ->
                List.of(PythonFloat.repr(it.logLikelihood()), it.greedy() ? "True" : "False");
            case Response.RollingLikelihood it -> PythonFloat.repr(it.logLikelihood());
            case Response.Embedded it ->
                it.vector().stream().map(PythonFloat::repr).toList();
            case Response.Failed it -> it.message();
        };
    }

    private static @Nullable Object value(Score score) {
        return switch (score) {
            case Score.Value it -> it.value();
            case Score.Parts it -> it.parts();
            case Score.Texts it -> List.of(it.references(), it.prediction());
            case Score.Unscored _ -> null;
        };
    }
}
