package org.banzuke.tasks.fresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.api.Answer;
import org.banzuke.api.Answered;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalException;
import org.banzuke.api.FailureKind;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Sample;
import org.banzuke.api.Score;
import org.banzuke.api.Seeds;
import org.banzuke.api.Task;
import org.banzuke.api.Usage;
import org.junit.jupiter.api.Test;

class FreshTasksTest {
    private static final FreshTasks TASKS = new FreshTasks(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private static final String UNITS = "fresh-units-easy-open@2026-11";

    private static Task open(String name, RunSettings settings) {
        var template = new ChatTemplate(
                "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}"
                        + "{% if add_generation_prompt %}<assistant>{% endif %}",
                Map.of());
        return TASKS.open(name, settings, Optional.of(template)).orElseThrow();
    }

    private static RunSettings settings(OptionalDouble limit, Map<String, List<Integer>> samples, boolean chat) {
        return new RunSettings(
                OptionalInt.empty(),
                limit,
                samples,
                Map.of(),
                chat ? Optional.of(new RunSettings.ChatStyle(false)) : Optional.empty(),
                chat ? Optional.of("Be brief.") : Optional.empty(),
                Seeds.defaults());
    }

    private static String hash(String name, Map<String, Object> generation) {
        var settings = new RunSettings(
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Map.of(),
                generation,
                Optional.empty(),
                Optional.empty(),
                Seeds.defaults());
        return open(name, settings).description().hash();
    }

    private static RunSettings limit(double limit) {
        return settings(OptionalDouble.of(limit), Map.of(), false);
    }

    private static Sample first(Task task) {
        return task.samples().findFirst().orElseThrow();
    }

    private static List<Request> requests(Task task) {
        return task.next(first(task), List.of()).orElseThrow().requests();
    }

    private static Answered generated(Request request, String text) {
        return new Answered(
                request, new Response.Generated(text, List.of(), Response.Finish.STOP, Optional.empty(), Usage.NONE));
    }

    @Test
    void everyNameOpensATaskThatPlansWhatItDescribes() {
        assertThat(TASKS.names()).allSatisfy(name -> {
            var task = open(name, RunSettings.defaults());
            assertThat(task.description().name()).isEqualTo(name);
            assertThat(task.samples().count()).isEqualTo(task.description().samples());
            assertThat(requests(task)).isNotEmpty();
        });
    }

    @Test
    void everySuiteHoldsTasksThatOpen() {
        for (var suite : FreshSuites.names()) {
            assertThat(FreshSuites.find(suite).orElseThrow().tasks())
                    .isNotEmpty()
                    .allMatch(name -> TASKS.open(name, RunSettings.defaults(), Optional.empty())
                            .isPresent());
        }
        assertThat(FreshSuites.find("fresh@2031-02").orElseThrow().tasks()).allMatch(name -> name.endsWith("@2031-02"));
        assertThat(FreshSuites.find("fresh@soon")).isEmpty();
    }

    @Test
    void unknownNamesAreLeftToOtherSources() {
        for (var name : List.of("tiny_world_qa", "fresh-units-easy", "fresh-units-easy@2026-13", "mmlu")) {
            assertThat(TASKS.open(name, RunSettings.defaults(), Optional.empty()))
                    .isEmpty();
        }
    }

    @Test
    void limitsCutShareOrGrowGeneratedTasks() {
        assertThat(open(UNITS, limit(7)).description().samples()).isEqualTo(7);
        assertThat(open(UNITS, limit(0.1)).description().samples()).isEqualTo(20);
        assertThat(open(UNITS, limit(1_000_000)).description().samples()).isEqualTo(1_000_000);
        assertThat(open("tiny-world-qa", limit(1_000_000)).description().samples())
                .isEqualTo(48);
    }

    @Test
    void chosenPositionsAreTheSameItemsAsInTheWholeTask() {
        var chosen = open(UNITS, settings(OptionalDouble.empty(), Map.of(UNITS, List.of(3, 11)), false));
        var whole = open(UNITS, RunSettings.defaults()).samples().toList();
        assertThat(chosen.samples()).containsExactly(whole.get(3), whole.get(11));
        assertThat(chosen.description().samples()).isEqualTo(2);
    }

    /** Pinned: runs of any time and place can be resumed and compared as long as they ask the same. */
    @Test
    void theHashIsOfAllThatIsAskedAndStays() {
        assertThat(Stream.of(UNITS, "tiny-world-qa", "tiny-world-cloze").map(name -> hash(name, Map.of())))
                .containsExactly(
                        "4a141398120a7e017f818861641980af9602dac40c4b5bdd64572ae4ff2d68a8",
                        "5c0012d08a62b5a2d768c950d5409dc2f618bc31f9a5446b2b4c6c0c833eee5a",
                        "695ace7fe1cc5b7b6c59b0857892f8bc5c7f324cfdb5207cdc76f03631925825");
        var one = new LinkedHashMap<String, Object>(Map.of("min_p", 0.1));
        one.put("typical", 1L);
        var other = new LinkedHashMap<String, Object>(Map.of("typical", 1L));
        other.put("min_p", 0.1);
        assertThat(hash(UNITS, one)).isEqualTo(hash(UNITS, other)).isNotEqualTo(hash(UNITS, Map.of("min_p", 0.1)));
    }

    @Test
    void aPositionThatIsNotThereIsRefused() {
        var settings = settings(OptionalDouble.empty(), Map.of("tiny-world-qa", List.of(48)), false);
        assertThatThrownBy(() -> open("tiny-world-qa", settings))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("48");
    }

    @Test
    void aConversationIsRenderedAndItsAnswerBeginsWithoutASpace() {
        var task = open("tiny-world-cloze", settings(OptionalDouble.empty(), Map.of(), true));
        var request = (Request.Loglikelihood) requests(task).getFirst();
        assertThat(request.context())
                .isEqualTo(Prompt.of(
                        "<system>Be brief.<user>Question: What is the capital of Arlen?\nAnswer:<assistant>"));
        assertThat(request.continuation()).isEqualTo("Ashby");
        assertThat(task.description().hash())
                .isNotEqualTo(open("tiny-world-cloze", RunSettings.defaults())
                        .description()
                        .hash());
    }

    @Test
    void aWrittenAnswerIsExtractedAndCompared() {
        var task = open(UNITS, RunSettings.defaults());
        var sample = first(task);
        var request = requests(task).getFirst();
        var key = new MetricKey("exact_match", "answer");
        var right = task.score(sample, List.of(generated(request, " It is " + sample.target() + " cm.")));
        assertThat(right.scores()).containsEntry(key, new Score.Value(1));
        var none = task.score(sample, List.of(generated(request, " no idea")));
        assertThat(none.scores()).containsEntry(key, new Score.Value(0));
        assertThat(none.answers().get("answer")).isInstanceOf(Answer.NoAnswer.class);
    }

    @Test
    void theLikeliestOptionIsTheAnswerAndTheFirstOfEquals() {
        var task = open("tiny-world-cloze", RunSettings.defaults());
        var requests = requests(task);
        var key = new MetricKey("acc", "none");
        var equal = IntStream.range(0, 4)
                .mapToObj(i -> likelihood(requests.get(i), -1))
                .toList();
        assertThat(task.score(first(task), equal).scores()).containsEntry(key, new Score.Value(1));
        var third = IntStream.range(0, 4)
                .mapToObj(i -> likelihood(requests.get(i), i == 2 ? -0.5 : -1))
                .toList();
        assertThat(task.score(first(task), third).scores()).containsEntry(key, new Score.Value(0));
    }

    private static Answered likelihood(Request request, double value) {
        return new Answered(request, new Response.Likelihood(value, false, Optional.empty(), Usage.NONE));
    }

    @Test
    void aFailureIsNoScore() {
        var task = open("tiny-world-qa", RunSettings.defaults());
        var failed = new Answered(requests(task).getFirst(), new Response.Failed(FailureKind.TIMEOUT, "too late"));
        var outcome = task.score(first(task), List.of(failed));
        assertThat(outcome.failure()).isPresent();
        assertThat(outcome.scores().values()).allMatch(Score.Unscored.class::isInstance);
    }
}
