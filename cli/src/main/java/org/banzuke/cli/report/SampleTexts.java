package org.banzuke.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.Answer;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.cli.view.SampleView;
import org.banzuke.runlog.read.Asked;
import org.banzuke.runlog.read.SampleRecord;

/**
 * The texts of a sample in two halves: what was asked, which runs of the same task share, and what came back. Members
 * with nothing to say are left out. Pure.
 */
final class SampleTexts {
    private SampleTexts() {}

    /** Returns prompt, later prompts of the same sample, options and target. */
    static Map<String, Object> question(SampleRecord sample) {
        var prompts = prompts(sample);
        var question = new LinkedHashMap<String, Object>();
        question.put("prompt", prompts.isEmpty() ? "" : prompts.getFirst());
        if (prompts.size() > 1) {
            question.put("later", prompts.subList(1, prompts.size()));
        }
        var options = sample.asked().stream().map(SampleTexts::option).toList();
        if (options.stream().anyMatch(option -> !option.isEmpty())) {
            question.put("options", options);
        }
        question.put("target", sample.target());
        return question;
    }

    /** Returns raw responses, extracted answers, scores and what failed. */
    static Map<String, Object> reply(SampleRecord sample) {
        var reply = new LinkedHashMap<String, Object>();
        reply.put("replies", sample.asked().stream().map(SampleTexts::response).toList());
        var answers = new LinkedHashMap<String, Object>();
        sample.outcome().answers().forEach((filter, answer) -> answers.put(filter, answer(answer)));
        reply.put("answers", answers);
        var scores = new LinkedHashMap<String, Object>();
        sample.outcome().scores().forEach((key, score) -> scores.put(key.toString(), SampleView.score(score)));
        reply.put("scores", scores);
        sample.outcome().failure().ifPresent(failed -> reply.put("failed", failed.kind() + ": " + failed.message()));
        return reply;
    }

    private static List<String> prompts(SampleRecord sample) {
        var prompts = new ArrayList<String>();
        for (var asked : sample.asked()) {
            var prompt = SampleView.prompt(asked.request());
            if (!prompts.contains(prompt)) {
                prompts.add(prompt);
            }
        }
        return prompts;
    }

    private static String option(Asked asked) {
        return asked.request() instanceof Request.Loglikelihood it ? it.continuation() : "";
    }

    /** A text; or a list of the text and a remark on it. */
    private static Object response(Asked asked) {
        return switch (asked.response()) {
            case Response.Generated it
            when it.finish() == Response.Finish.LENGTH -> List.of(it.text(), "cut at the limit");
            case Response.Generated it -> it.text();
            case Response.Failed it -> List.of(it.message(), "failed, " + it.kind());
            case Response.Likelihood _, Response.RollingLikelihood _, Response.Embedded _ ->
                SampleView.response(asked.response());
        };
    }

    /** An extracted answer is a text; what stands in the place of one is a list of that text. */
    private static Object answer(Answer answer) {
        return switch (answer) {
            case Answer.Extracted it -> it.text();
            case Answer.NoAnswer it -> List.of(it.text());
        };
    }
}
