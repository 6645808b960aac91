package org.banzuke.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.Answered;
import org.banzuke.api.Doubt;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Respondent;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.api.Usage;
import org.banzuke.runlog.event.Event;
import org.junit.jupiter.api.Test;

class RepeatFoldTest {
    private static final String LONG = "A text that is far too long to be drawn twice by chance.";
    private final RepeatFold fold = new RepeatFold();

    @Test
    void eightQuestionsWhoseDrawnRepeatsAreAllAlikeAreSuspicious() {
        questions(7, 1, LONG, LONG, LONG);
        assertThat(fold.doubt()).isEmpty();
        questions(1, 1, LONG, LONG);
        var doubt = fold.doubt().orElseThrow();
        assertThat(doubt.kind()).isEqualTo(Doubt.Kind.SUSPICIOUS);
        assertThat(doubt.what()).contains("each of 8 questions");
    }

    @Test
    void oneQuestionWhoseRepeatsDifferTakesTheDoubtAway() {
        questions(20, 1, LONG, LONG);
        questions(1, 1, LONG, LONG + " Or so.");
        questions(20, 1, LONG, LONG);
        assertThat(fold.doubt()).isEmpty();
    }

    @Test
    void whatMustOrMayWellBeAlikeSaysNothing() {
        questions(20, 0, LONG, LONG);
        questions(20, 1, "Short.", "Short.");
        questions(20, 1, LONG);
        assertThat(fold.doubt()).isEmpty();
    }

    /** A failed repeat is no text; two different prompts of one sample are two questions. */
    @Test
    void onlyAnswersToOnePromptAreCompared() {
        for (var i = 0; i < 20; i++) {
            var failed = new Answered(asked("p", i, 1, 1), new Response.Failed(FailureKind.OVERLOADED, LONG));
            accept(List.of(generated(asked("p", i, 0, 1), LONG), failed));
            accept(List.of(generated(asked("p", i, 0, 1), LONG), generated(asked("q", i, 1, 1), LONG)));
        }
        assertThat(fold.doubt()).isEmpty();
    }

    private void questions(int count, double temperature, String... texts) {
        for (var i = 0; i < count; i++) {
            var answered = new ArrayList<Answered>();
            for (var text : texts) {
                answered.add(generated(asked("p", i, answered.size(), temperature), text));
            }
            accept(answered);
        }
    }

    private void accept(List<Answered> answered) {
        var keys = new String[answered.size()];
        Arrays.fill(keys, "key");
        var sample = answered.getFirst().request().id().sample();
        fold.accept(new Event.Answers(sample, 0, Respondent.SUBJECT, answered, List.of(keys), Set.of()));
    }

    private static Answered generated(Request request, String text) {
        return new Answered(
                request, new Response.Generated(text, List.of(), Response.Finish.STOP, Optional.empty(), Usage.NONE));
    }

    private static Request asked(String prompt, int question, int repeat, double temperature) {
        return new Request.Generate(
                new RequestId(new SampleId("t", "" + question), 0, 0, repeat),
                Prompt.of(prompt + question),
                new Sampling(16, List.of(), temperature, 1, 0, repeat, Map.of()));
    }
}
