package org.banzuke.engine.sim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.api.Answer;
import org.banzuke.api.Answered;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.NoAnswerPolicy;
import org.banzuke.api.Outcome;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.Sample;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.api.Score;
import org.banzuke.api.Step;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;

/**
 * A task that asks in all ways by turns: for a text, for a text and another behind it, for two log-likelihoods at once. Four calls
 * for three samples and a third; its prompts are long enough that a server that cuts them is caught. Immutable.
 */
record SimTask(String name, int count) implements Task {
    static final MetricKey SCORE = new MetricKey("exact_match", "none");
    private static final String STORY = "Tell in one word where the road behind the mill of the old story leads to. ";

    /** Says what a fake server answers: a letter, or once in a while nothing. */
    static String answer(String prompt) {
        return switch (Math.floorMod(prompt.hashCode(), 7)) {
            case 0 -> "?";
            case 1, 2, 3 -> "A";
            default -> "B";
        };
    }

    @Override
    public TaskDescription description() {
        var metric = new MetricSpec(SCORE, "mean", true, MetricSpec.Range.ZERO_OR_ONE);
        return new TaskDescription(
                name,
                name,
                "1",
                "generate_until",
                0,
                1,
                count,
                List.of(metric),
                NoAnswerPolicy.WRONG,
                OptionalDouble.empty(),
                "hash-of-" + name + "-" + count,
                new LinkedHashMap<>());
    }

    @Override
    public Stream<Sample> samples() {
        return IntStream.range(0, count)
                .mapToObj(i -> new Sample(
                        new SampleId(name, Integer.toString(i)),
                        i,
                        new LinkedHashMap<>(),
                        i % 2 == 0 ? "A" : "B",
                        List.of(),
                        Optional.empty()));
    }

    @Override
    public Optional<Step> next(Sample sample, List<Answered> soFar) {
        var kind = sample.index() % 3;
        if (soFar.size() >= (kind == 1 ? 2 : 1)) {
            return Optional.empty();
        }
        var prompt = STORY.repeat(3) + "Question " + sample.id() + "?" + (soFar.isEmpty() ? "" : "\nAnd then?");
        return Optional.of(Step.toSubject(
                kind == 2
                        ? List.of(pair(sample, 0, prompt, " A"), pair(sample, 1, prompt, " B"))
                        : List.of(new Request.Generate(
                                new RequestId(sample.id(), soFar.size(), 0, 0),
                                Prompt.of(prompt),
                                Sampling.greedy(8, List.of("\n"))))));
    }

    private static Request pair(Sample sample, int index, String prompt, String letter) {
        return new Request.Loglikelihood(new RequestId(sample.id(), 0, index, 0), Prompt.of(prompt), letter);
    }

    @Override
    public Outcome score(Sample sample, List<Answered> answers) {
        for (var answered : answers) {
            if (answered.response() instanceof Response.Failed failed) {
                return new Outcome(
                        sample.id(), Optional.of(failed), Map.of(), Map.of(SCORE, new Score.Unscored("failed")));
            }
        }
        var text = text(answers);
        Answer answer = text.equals("?") ? new Answer.NoAnswer("?") : new Answer.Extracted(text);
        return new Outcome(
                sample.id(),
                Optional.empty(),
                Map.of("none", answer),
                Map.of(SCORE, new Score.Value(text.equals(sample.target()) ? 1 : 0)));
    }

    private static String text(List<Answered> answers) {
        return switch (answers.getLast().response()) {
            case Response.Generated last -> last.finish() == Response.Finish.FILTERED ? "?" : last.text();
            case Response.Likelihood second ->
                answers.getFirst().response() instanceof Response.Likelihood first
                                && first.logLikelihood() > second.logLikelihood()
                        ? "A"
                        : "B";
            case Response.RollingLikelihood _, Response.Embedded _, Response.Failed _ -> "?";
        };
    }
}
