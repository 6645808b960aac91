package org.banzuke.bench.http;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.io.net.EgressGate;
import org.banzuke.io.net.HttpTransport;
import org.banzuke.io.net.Limits;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.banzuke.models.Network;

/** Opens the model behind a mock, and asks it. */
final class Endpoints {
    /** As long as the requests of specs/platform.md 6: 1.5 kB. */
    private static final String TEXT = "What is the animal of the country in the north? ".repeat(28);

    private Endpoints() {}

    static LanguageModel open(String name, Path cache) {
        var network = new Network(
                () -> new HttpTransport(EgressGate.allowing(Set.of()), Limits.USUAL),
                _ -> Optional.empty(),
                cache.resolve("prices.json"),
                InstantSource.system());
        return Models.open(
                name,
                new ModelContext(
                        cache,
                        Optional.empty(),
                        2,
                        _ -> false,
                        run -> {
                            throw new EvalException(EvalErrorCode.INTERNAL, "A benchmark has no runs (" + run + ").");
                        },
                        network));
    }

    static String prompt(int number) {
        return number + ": " + TEXT;
    }

    static Request.Generate request(int number) {
        var id = new RequestId(new SampleId("bench", Integer.toString(number)), 0, 0, 0);
        return new Request.Generate(id, Prompt.of(prompt(number)), Sampling.greedy(16, List.of("\n\n")));
    }
}
