package org.banzuke.models.openai;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.io.Clockwork;
import org.banzuke.io.net.EgressGate;
import org.banzuke.io.net.HttpTransport;
import org.banzuke.io.net.Limits;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.banzuke.models.Network;
import org.banzuke.testkit.http.SimNet;

/** Opens models behind fake servers for tests. */
final class Session {
    static final String KEY = "sk-planted-canary-0123456789";

    private Session() {}

    static LanguageModel open(String name, Path cache) {
        return Models.open(name, context(cache));
    }

    /** Opens a model behind a simulated network, on a clock that jumps over pauses. */
    static LanguageModel open(String name, Path cache, SimNet net, Clockwork clockwork) {
        var network = new Network(
                () -> net,
                _ -> Optional.empty(),
                cache.resolve("prices.json"),
                () -> Instant.EPOCH,
                new SplittableRandom(1),
                clockwork);
        return Models.open(name, context(cache, network));
    }

    static ModelContext context(Path cache) {
        return context(
                cache,
                new Network(
                        () -> new HttpTransport(EgressGate.allowing(Set.of()), Limits.USUAL),
                        variable -> variable.equals("TEST_KEY") ? Optional.of(KEY) : Optional.empty(),
                        cache.resolve("prices.json"),
                        InstantSource.system()));
    }

    private static ModelContext context(Path cache, Network network) {
        return new ModelContext(
                cache,
                Optional.empty(),
                1,
                _ -> false,
                _ -> {
                    throw new IllegalStateException("no recordings here");
                },
                network);
    }

    static Request.Generate generate(int index, String prompt) {
        return new Request.Generate(id(index), Prompt.of(prompt), Sampling.greedy(16, List.of("\n\n")));
    }

    static Request.Loglikelihood likelihood(int index, String context, String continuation) {
        return new Request.Loglikelihood(id(index), Prompt.of(context), continuation);
    }

    static Response ask(LanguageModel model, Request request) {
        return ask(model, List.of(request)).getFirst().response();
    }

    static List<Answered> ask(LanguageModel model, List<? extends Request> requests) {
        var answers = new ArrayList<Answered>();
        model.answer(List.copyOf(requests), answers::add, new Cancellation());
        return answers;
    }

    private static RequestId id(int index) {
        return new RequestId(new SampleId("task", Integer.toString(index)), 0, 0, 0);
    }
}
