package org.banzuke.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
    private static final List<String> CHOICES = List.of(" no", " certainly not", " yes", " it depends");

    @ParameterizedTest
    @CsvSource({"first,0", "longest,1"})
    void theRuleDecidesWithAndWithoutNormalisation(String name, int winner) {
        var scores = scores(name, "Is it?");
        assertThat(best(scores)).isEqualTo(winner);
        var normalised = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i] / CHOICES.get(i).length())
                .toArray();
        assertThat(best(normalised)).isEqualTo(winner);
    }

    @Test
    void randomChoosesEachContinuationEquallyOften() {
        var wins = new int[4];
        for (var i = 0; i < 4_000; i++) {
            wins[best(scores("random", "Question " + i))]++;
        }
        // Standard error of a share of 1/4 in 4,000 is 0.0068, so of a count 27.
        for (var count : wins) {
            assertThat(count).isBetween(1_000 - 100, 1_000 + 100);
        }
    }

    @Test
    void ngramPrefersWhatThePromptRepeats() {
        var model = open("ngram");
        var context = "red apple, red apple, red apple, red";
        assertThat(score(model, context, 0, " apple")).isGreaterThan(score(model, context, 1, " zebra"));
    }

    @Test
    void anUnknownBaselineSuggestsTheNearest() {
        assertThatThrownBy(() -> open("randon"))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("random");
    }

    private static double[] scores(String name, String context) {
        var model = open(name);
        return IntStream.range(0, CHOICES.size())
                .mapToDouble(i -> score(model, context, i, CHOICES.get(i)))
                .toArray();
    }

    private static double score(LanguageModel model, String context, int index, String continuation) {
        var id = new RequestId(new SampleId("t", "0"), 0, index, 0);
        var answers = new ArrayList<Response>();
        model.answer(
                List.of(new Request.Loglikelihood(id, Prompt.of(context), continuation)),
                answered -> answers.add(answered.response()),
                new Cancellation());
        return ((Response.Likelihood) answers.getFirst()).logLikelihood();
    }

    private static LanguageModel open(String name) {
        var context = new ModelContext(Path.of("."), Optional.empty(), 1, _ -> false, run -> {
            throw new IllegalArgumentException(run);
        });
        return Models.open("baseline:" + name, context);
    }

    private static int best(double[] scores) {
        return IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElseThrow();
    }
}
