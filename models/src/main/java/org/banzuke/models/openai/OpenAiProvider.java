package org.banzuke.models.openai;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.io.net.Secret;
import org.banzuke.models.ModelContext;
import org.banzuke.models.ModelName;
import org.banzuke.models.ModelProvider;

/** Opens {@code openai:} names. */
public final class OpenAiProvider implements ModelProvider {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    @Override
    public String scheme() {
        return "openai";
    }

    @Override
    public List<String> examples() {
        return List.of("openai:NAME?base_url=http://localhost:8000/v1", "openai:NAME?base_url=…&key_env=MY_KEY");
    }

    /**
     * Opens a model behind a server: asks for its list of models, and pays for nothing.
     *
     * @throws EvalException if options are wrong, the key's variable is empty, or the server cannot be used
     */
    @Override
    public LanguageModel open(ModelName name, ModelContext context) {
        var options = OpenAiOptions.of(name);
        var key = key(options, context);
        var price = Prices.of(options, context.network().prices());
        var clock = context.network().clock();
        var endpoint = new Endpoint(
                context.network().transport().get(),
                options.deadlines(),
                key,
                new Limiter(
                        options.maxConcurrent(),
                        FIRST_PAUSE,
                        context.network().random(),
                        context.network().clockwork()),
                clock,
                new Watch(options.model(), options.served()));
        var opened = false;
        try {
            var listing = Listing.of(endpoint, options);
            var store = new ProbeStore(context.cache().resolve("endpoints"), listing.fingerprint(options));
            var model = new OpenAiModel(options, endpoint, listing, store, price, context.network());
            opened = true;
            return model;
        } finally {
            if (!opened) {
                endpoint.close();
            }
        }
    }

    private static Optional<Secret> key(OpenAiOptions options, ModelContext context) {
        if (options.keyVariable().isEmpty()) {
            return Optional.empty();
        }
        var variable = options.keyVariable().get();
        var value = context.network()
                .variables()
                .apply(variable)
                .orElseThrow(() -> keyless(options, variable, "it is not set"));
        try {
            checkClearText(options);
            return Optional.of(Secret.of(value));
        } catch (IllegalArgumentException e) {
            throw keyless(options, variable, "it does not hold a key: " + e.getMessage());
        }
    }

    /** A key on the open internet without TLS is everybody's key. */
    private static void checkClearText(OpenAiOptions options) {
        var host = options.base().getHost();
        var near = host.equals("localhost") || host.matches("[0-9.]+|\\[.*]") || !host.contains(".");
        if ("http".equals(options.base().getScheme()) && !near) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "Endpoint " + options.base() + " would get the key in clear text (http). Maybe https:.");
        }
    }

    private static EvalException keyless(OpenAiOptions options, String variable, String why) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "Endpoint " + options.base() + " needs a key from the environment variable " + variable + " (" + why
                        + "). Maybe export " + variable + ", or name another one by key_env=NAME.");
    }
}
