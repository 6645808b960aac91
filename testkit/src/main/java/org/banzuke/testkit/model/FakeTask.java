package org.banzuke.testkit.model;

import java.util.ArrayList;
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
 * A task of made-up questions: each sample asks for a text in one or more steps and gets 1 if the last answer is its
 * target, {@code A} or {@code B} by turns. An answer of {@code ?} is no answer. Immutable.
 */
public record FakeTask(String name, int count, int steps) implements Task {
    /** Name of its number. */
    public static final MetricKey SCORE = new MetricKey("exact_match", "none");

    /** Returns a task of so many samples of one step. */
    public static FakeTask of(String name, int count) {
        return new FakeTask(name, count, 1);
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
                "hash-of-" + name + "-" + count + "-" + steps,
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
        if (soFar.size() >= steps) {
            return Optional.empty();
        }
        var prompt = new ArrayList<String>();
        prompt.add("Question " + sample.id() + "?");
        soFar.forEach(answered -> prompt.add(text(answered.response())));
        Request request = new Request.Generate(
                new RequestId(sample.id(), soFar.size(), 0, 0),
                Prompt.of(String.join("\n", prompt)),
                Sampling.greedy(8, List.of("\n")));
        return Optional.of(Step.toSubject(List.of(request)));
    }

    @Override
    public Outcome score(Sample sample, List<Answered> answers) {
        var last = answers.getLast().response();
        if (last instanceof Response.Failed failed) {
            return new Outcome(sample.id(), Optional.of(failed), Map.of(), Map.of(SCORE, new Score.Unscored("failed")));
        }
        var text = text(last);
        Answer answer = text.equals("?") ? new Answer.NoAnswer("?") : new Answer.Extracted(text);
        var score = new Score.Value(text.equals(sample.target()) ? 1 : 0);
        return new Outcome(sample.id(), Optional.empty(), Map.of("none", answer), Map.of(SCORE, score));
    }

    private static String text(Response response) {
        return response instanceof Response.Generated generated ? generated.text() : "";
    }
}
