package org.banzuke.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.Answer;
import org.banzuke.api.Outcome;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.Score;
import org.banzuke.io.Sha256;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.Asked;
import org.banzuke.runlog.read.SampleRecord;

/** Holds one document of a run against its golden line. Confined to one thread. */
final class GoldenDocument {
    /** Metrics that are log-likelihoods themselves. */
    private static final Set<String> DERIVED = Set.of("perplexity");

    private final Tree golden;
    private final SampleRecord sample;
    private final String suffix;
    private final double tolerance;
    private final double excusable;
    private final List<Response> responses = new ArrayList<>();
    private boolean excused;

    GoldenDocument(Tree golden, SampleRecord sample, String suffix, double tolerance, double excusable) {
        this.golden = golden;
        this.sample = sample;
        this.suffix = suffix;
        this.tolerance = tolerance;
        this.excusable = excusable;
    }

    /**
     * Checks everything, and returns the sample's outcome where a text differs that may: then it is the outcome of the
     * golden text.
     */
    Optional<Outcome> check(Rescoring rescoring) {
        assertThat(sample.index()).isEqualTo(golden.integer("doc_id"));
        assertThat(Sha256.of(sample.target())).as("target").isEqualTo(golden.text("target_hash"));
        var requests = golden.list("requests").stream().map(Tree::of).toList();
        assertThat(sample.asked()).as("requests").hasSameSizeAs(requests);
        for (var i = 0; i < requests.size(); i++) {
            checkRequest(requests.get(i), sample.asked().get(i));
        }
        var outcome = excused ? rescoring.outcome(sample, responses) : sample.outcome();
        golden.tree("filters")
                .members()
                .forEach((filter, scores) -> checkScores(outcome, (String) filter, Tree.of(scores)));
        return excused ? Optional.of(outcome) : Optional.empty();
    }

    private void checkRequest(Tree expected, Asked asked) {
        switch (asked.request()) {
            case Request.Loglikelihood request -> {
                checkPrompt(expected, request.context());
                assertThat(Sha256.of(request.continuation())).isEqualTo(expected.text("cont"));
                checkLikelihood(expected, (Response.Likelihood) asked.response());
                responses.add(asked.response());
            }
            case Request.Generate request -> {
                checkPrompt(expected, request.prompt());
                checkText(expected, (Response.Generated) asked.response());
            }
            case Request.RollingLoglikelihood _, Request.Embed _ -> throw new AssertionError("not among these tasks");
        }
    }

    private static void checkPrompt(Tree expected, Prompt prompt) {
        var text = ((Prompt.Text) prompt).text();
        expected.optionalText("ctx_text").ifPresent(wanted -> assertThat(text).isEqualTo(wanted));
        assertThat(Sha256.of(text)).as("prompt").isEqualTo(expected.text("ctx"));
    }

    private void checkLikelihood(Tree expected, Response.Likelihood found) {
        var trace = found.trace().orElseThrow();
        assertThat(trace.contextTokens()).isEqualTo(expected.integer("nctx"));
        assertThat(trace.continuationTokens()).isEqualTo(expected.integer("ncont"));
        assertThat(trace.idsDigest()).isEqualTo(expected.text("ids"));
        assertThat(found.logLikelihood()).isCloseTo(expected.number("ll" + suffix), within(tolerance));
        assertThat(found.greedy()).isEqualTo(expected.flag("greedy" + suffix));
    }

    private void checkText(Tree expected, Response.Generated found) {
        var trace = found.trace().orElseThrow();
        assertThat(trace.contextTokens()).isEqualTo(expected.integer("nctx"));
        assertThat(trace.idsDigest()).as("ids").isEqualTo(expected.text("ids"));
        var wanted = expected.text("text" + suffix);
        if (!found.text().equals(wanted) && expected.number("min_margin" + suffix) < excusable) {
            excused = true;
        } else {
            assertThat(found.text()).isEqualTo(wanted);
            assertThat(found.tokens()).as("gen_ids").isEqualTo(expected.list("gen_ids" + suffix));
        }
        responses.add(new Response.Generated(wanted, found.tokens(), found.finish(), found.trace(), found.usage()));
    }

    private void checkScores(Outcome outcome, String filter, Tree expected) {
        var scores = suffix.isEmpty() ? expected : expected.tree(suffix.substring(1));
        if (scores.has("answer")) {
            assertThat(outcome.answers().get(filter))
                    .as("answer of " + filter)
                    .extracting(Answer::text)
                    .isEqualTo(scores.list("answer").getFirst());
        }
        outcome.scores().forEach((key, score) -> {
            if (key.filter().equals(filter) && score instanceof Score.Value(var value) && scores.has(key.metric())) {
                var allowed = DERIVED.contains(key.metric()) ? tolerance : 1e-9;
                assertThat(value).as(key.toString()).isCloseTo(scores.number(key.metric()), within(allowed));
            }
        });
    }
}
