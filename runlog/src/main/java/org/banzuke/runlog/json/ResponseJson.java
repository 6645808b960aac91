package org.banzuke.runlog.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Response;
import org.banzuke.api.TokenTrace;
import org.banzuke.api.Usage;
import org.jspecify.annotations.Nullable;

/** The JSON of responses. Pure. */
public final class ResponseJson {
    private ResponseJson() {}

    /** Returns the whole response. */
    public static Map<String, @Nullable Object> write(Response response) {
        return switch (response) {
            case Response.Generated it -> generated(it);
            case Response.Likelihood it -> likelihood(it);
            case Response.RollingLikelihood it -> rolling(it);
            case Response.Embedded it ->
                usage(
                        new Tree()
                                .put(
                                        "vector",
                                        it.vector().stream().map(Numbers::write).toList()),
                        it.usage());
            case Response.Failed it -> failed(it);
        };
    }

    /** Reads what {@link #write} wrote. */
    public static Response read(@Nullable Object json) {
        var fields = JsonFields.of(json);
        if (fields.has("failed")) {
            return readFailed(fields);
        }
        if (fields.has("ll")) {
            return readLikelihood(fields);
        }
        if (fields.has("rolling")) {
            return new Response.RollingLikelihood(
                    fields.number("rolling"),
                    fields.list("windows", window -> readLikelihood(JsonFields.of(window))),
                    readUsage(fields));
        }
        if (fields.has("vector")) {
            return new Response.Embedded(fields.list("vector", Numbers::read), readUsage(fields));
        }
        return new Response.Generated(
                fields.text("text"),
                fields.list("tokens", JsonFields::asInteger),
                Response.Finish.valueOf(fields.text("finish")),
                readTrace(fields),
                readUsage(fields),
                fields.optionalNumber("mean_logprob"));
    }

    /** Returns the usage of a response; none for a failed one. */
    public static Usage usage(Response response) {
        return switch (response) {
            case Response.Generated it -> it.usage();
            case Response.Likelihood it -> it.usage();
            case Response.RollingLikelihood it -> it.usage();
            case Response.Embedded it -> it.usage();
            case Response.Failed _ -> Usage.NONE;
        };
    }

    /** Returns a failure's kind and message. */
    public static Map<String, @Nullable Object> failed(Response.Failed failed) {
        return new Tree()
                .put("failed", failed.kind().name())
                .put("message", failed.message())
                .members();
    }

    /** Reads a failure. */
    public static Response.Failed readFailed(JsonFields fields) {
        return new Response.Failed(FailureKind.valueOf(fields.text("failed")), fields.text("message"));
    }

    private static Map<String, @Nullable Object> generated(Response.Generated it) {
        var tree = new Tree()
                .put("text", it.text())
                .put("finish", it.finish().name())
                .putIf(!it.tokens().isEmpty(), "tokens", it.tokens());
        it.meanLogProbability().ifPresent(mean -> tree.put("mean_logprob", Numbers.write(mean)));
        return usage(trace(tree, it.trace()), it.usage());
    }

    private static Map<String, @Nullable Object> likelihood(Response.Likelihood it) {
        var tree = new Tree().put("ll", Numbers.write(it.logLikelihood())).put("greedy", it.greedy());
        return usage(trace(tree, it.trace()), it.usage());
    }

    private static Map<String, @Nullable Object> rolling(Response.RollingLikelihood it) {
        var tree = new Tree()
                .put("rolling", Numbers.write(it.logLikelihood()))
                .put(
                        "windows",
                        it.windows().stream().map(ResponseJson::likelihood).toList());
        return usage(tree, it.usage());
    }

    private static Response.Likelihood readLikelihood(JsonFields fields) {
        return new Response.Likelihood(
                fields.number("ll"), fields.flag("greedy"), readTrace(fields), readUsage(fields));
    }

    private static Tree trace(Tree tree, Optional<TokenTrace> trace) {
        return tree.putPresent(
                "trace",
                trace.map(t -> List.of(t.contextTokens(), t.continuationTokens(), t.droppedTokens(), t.idsDigest())));
    }

    private static Optional<TokenTrace> readTrace(JsonFields fields) {
        var parts = fields.list("trace", part -> part == null ? "" : part);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new TokenTrace(
                        JsonFields.asInteger(parts.get(0)),
                        JsonFields.asInteger(parts.get(1)),
                        JsonFields.asInteger(parts.get(2)),
                        JsonFields.asText(parts.get(3))));
    }

    private static Map<String, @Nullable Object> usage(Tree tree, Usage usage) {
        var counts = List.of(usage.promptTokens(), usage.completionTokens(), usage.computedTokens());
        return tree.putIf(!usage.equals(Usage.NONE), "usage", counts).members();
    }

    private static Usage readUsage(JsonFields fields) {
        var counts = fields.list("usage", JsonFields::asInteger);
        return counts.isEmpty() ? Usage.NONE : new Usage(counts.get(0), counts.get(1), counts.get(2));
    }
}
