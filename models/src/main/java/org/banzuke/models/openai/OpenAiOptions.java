package org.banzuke.models.openai;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.net.Deadlines;
import org.banzuke.models.ModelName;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an {@code openai:} name.
 *
 * @param model the model's name on the server
 * @param base address the routes stand below, without a slash at its end
 * @param keyVariable environment variable with the key
 * @param api how texts are generated
 * @param stream whether answers come as a stream of events
 * @param maxConcurrent most calls in flight
 * @param context most tokens of prompt and answer, where known
 * @param prefixToken token that stands before a text, where the user names one
 * @param served another name under which the server may answer
 * @param canaries whether canaries watch that the model stays the same
 * @param price dollars for a million tokens of prompt and answer, as {@code 2.5/10}
 */
record OpenAiOptions(
        String model,
        URI base,
        Optional<String> keyVariable,
        Api api,
        boolean stream,
        int maxConcurrent,
        Deadlines deadlines,
        OptionalInt context,
        OptionalInt prefixToken,
        Optional<String> served,
        boolean canaries,
        Optional<String> price) {
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final List<String> KNOWN = List.of(
            "base_url",
            "key_env",
            "api",
            "stream",
            "max_concurrent",
            "timeout",
            "idle",
            "ctx",
            "prefix_token",
            "served",
            "canaries",
            "price");
    private static final int USUAL_CONCURRENT = 16;
    private static final int MOST_CONCURRENT = 10_000;
    private static final int USUAL_TIMEOUT = 600;
    private static final int USUAL_IDLE = 120;

    /** Which route generates texts. */
    enum Api {
        CHAT,
        COMPLETIONS
    }

    static OpenAiOptions of(ModelName name) {
        name.allow(KNOWN);
        var base = base(name, name.option("base_url").orElse(OPENAI));
        var keyVariable =
                name.option("key_env").or(() -> openAi(base) ? Optional.of("OPENAI_API_KEY") : Optional.empty());
        var whole = Duration.ofSeconds(number(name, "timeout", USUAL_TIMEOUT, 86_400));
        var idle = Duration.ofSeconds(number(name, "idle", USUAL_IDLE, 86_400));
        return new OpenAiOptions(
                name.target(),
                base,
                keyVariable,
                Api.valueOf(name.oneOf("api", List.of("chat", "completions"))
                        .orElse("chat")
                        .toUpperCase(Locale.ROOT)),
                name.oneOf("stream", List.of("yes", "no")).orElse("no").equals("yes"),
                number(name, "max_concurrent", USUAL_CONCURRENT, MOST_CONCURRENT),
                new Deadlines(idle, whole),
                name.option("ctx").isPresent()
                        ? OptionalInt.of(number(name, "ctx", 0, Integer.MAX_VALUE))
                        : OptionalInt.empty(),
                token(name),
                name.option("served"),
                name.oneOf("canaries", List.of("yes", "no")).orElse("yes").equals("yes"),
                name.option("price"));
    }

    /** Returns whether this is the company's own server, which has habits of its own. */
    boolean openAi() {
        return openAi(base);
    }

    private static boolean openAi(URI base) {
        return "api.openai.com".equals(base.getHost());
    }

    /** Returns the address of a route below the base. */
    URI route(String path) {
        return URI.create(base + path);
    }

    /** Returns the address of a route of the server itself, beside {@code /v1}. */
    URI rootRoute(String path) {
        var text = base.toString();
        return URI.create((text.endsWith("/v1") ? text.substring(0, text.length() - 3) : text) + path);
    }

    private static URI base(ModelName name, String text) {
        try {
            var uri = new URI(text.replaceFirst("/+$", ""));
            var scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && (scheme.equals("http") || scheme.equals("https"))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw notAnAddress(name, e);
        }
        throw notAnAddress(name, null);
    }

    private static EvalException notAnAddress(ModelName name, @Nullable Throwable cause) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "Option base_url of model openai:" + name.target() + " must be an address without user or password ("
                        + name.option("base_url").orElse("").replaceFirst("//[^/@]*@", "//…@")
                        + "). Maybe base_url=http://localhost:8000/v1, and the key's variable in key_env=NAME.",
                cause == null ? new IllegalArgumentException("not an address") : cause);
    }

    private static OptionalInt token(ModelName name) {
        var text = name.option("prefix_token");
        if (text.isPresent() && !text.get().matches("[0-9]{1,9}")) {
            throw name.wrong("prefix_token", "the id of a token");
        }
        return text.map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static int number(ModelName name, String option, int usual, int most) {
        var text = name.option(option);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.get().matches("[1-9][0-9]{0,9}") || Long.parseLong(text.get()) > most) {
            throw name.wrong(option, "a whole number from 1 to " + most);
        }
        return Integer.parseInt(text.get());
    }
}
