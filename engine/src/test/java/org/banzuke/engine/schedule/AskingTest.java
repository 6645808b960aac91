package org.banzuke.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.api.Cancellation;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Price;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.io.Clockwork;
import org.banzuke.runlog.result.Totals;
import org.banzuke.testkit.model.FakeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskingTest {
    private static final Retries FOUR = new Retries(4, Duration.ZERO, Duration.ZERO, new SplittableRandom(1));

    @ParameterizedTest
    @EnumSource
    void aCallIsRepeatedAsOftenAsItsKindOfFailureIsWorth(FailureKind kind) {
        var model = FakeModel.answering(_ -> new Response.Failed(kind, "always"));
        asking(model).ask(List.of(request(1)), new HashMap<>(), () -> {});
        assertThat(model.calls()).isEqualTo(1 + kind.retries());
    }

    @Test
    void atMostATenthOfTheCallsAndAFewAreRepeated() {
        var model = FakeModel.answering(_ -> new Response.Failed(FailureKind.OVERLOADED, "always"));
        var asking = asking(model);
        IntStream.range(0, 1000).forEach(i -> asking.ask(List.of(request(i)), new HashMap<>(), () -> {}));
        assertThat(model.calls()).isEqualTo(1000 + 1000 / 10 + 20);
    }

    private static Asking asking(LanguageModel model) {
        var cancellation = new Cancellation();
        return new Asking(
                model,
                FOUR,
                cancellation,
                new Pause(),
                new Spending(Budget.NONE, new Price.Free(), Totals.NONE, cancellation, Clockwork.REAL),
                Clockwork.REAL);
    }

    private static Request request(int number) {
        return new Request.Generate(
                new RequestId(new SampleId("task", Integer.toString(number)), 0, 0, 0),
                Prompt.of("?"),
                Sampling.greedy(1, List.of()));
    }
}
