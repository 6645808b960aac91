package org.banzuke.io.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Response;
import org.banzuke.api.TokenTrace;
import org.banzuke.api.Usage;

/** JSON form of {@link Response}. Pure. */
public final class ResponseJson {
    private ResponseJson() {}

    /** Returns the tree of a response. */
    public static Map<String, Object> write(Response response) {
        var tree = new LinkedHashMap<String, Object>();
        switch (response) {
            case Response.Generated generated -> writeGenerated(generated, tree);
            case Response.Likelihood likelihood -> writeLikelihood(likelihood, tree);
            case Response.RollingLikelihood rolling -> {
                tree.put("rolling", Numbers.write(rolling.logLikelihood()));
                tree.put(
                        "windows",
                        rolling.windows().stream().map(ResponseJson::write).toList());
                tree.put("usage", usage(rolling.usage()));
            }
            case Response.Embedded embedded -> {
                tree.put("vector", embedded.vector());
                tree.put("usage", usage(embedded.usage()));
            }
            case Response.Failed failed -> {
                tree.put("failed", failed.kind().name());
                tree.put("message", failed.message());
            }
        }
        return tree;
    }

    /** Returns the response of a tree made by {@link #write}. */
    public static Response read(Tree tree) {
        if (tree.has("failed")) {
            return new Response.Failed(FailureKind.valueOf(tree.text("failed")), tree.text("message"));
        }
        if (tree.has("ll")) {
            return readLikelihood(tree);
        }
        if (tree.has("rolling")) {
            var windows = tree.list("windows").stream()
                    .map(window -> readLikelihood(Tree.of(window)))
                    .toList();
            return new Response.RollingLikelihood(tree.number("rolling"), windows, usage(tree));
        }
        if (tree.has("vector")) {
            return new Response.Embedded(
                    tree.list("vector").stream().map(Numbers::read).toList(), usage(tree));
        }
        return readGenerated(tree);
    }

    private static void writeGenerated(Response.Generated generated, Map<String, Object> tree) {
        tree.put("text", generated.text());
        if (!generated.tokens().isEmpty()) {
            tree.put("tokens", generated.tokens());
        }
        tree.put("finish", generated.finish().name());
        generated.trace().ifPresent(trace -> tree.put("trace", trace(trace)));
        tree.put("usage", usage(generated.usage()));
        generated.meanLogProbability().ifPresent(mean -> tree.put("mean_logprob", Numbers.write(mean)));
    }

    private static void writeLikelihood(Response.Likelihood likelihood, Map<String, Object> tree) {
        tree.put("ll", Numbers.write(likelihood.logLikelihood()));
        tree.put("greedy", likelihood.greedy());
        likelihood.trace().ifPresent(trace -> tree.put("trace", trace(trace)));
        if (!likelihood.usage().equals(Usage.NONE)) {
            tree.put("usage", usage(likelihood.usage()));
        }
    }

    private static Response.Generated readGenerated(Tree tree) {
        var tokens =
                tree.list("tokens").stream().map(id -> ((Number) id).intValue()).toList();
        var finish = Response.Finish.valueOf(tree.text("finish"));
        var mean = tree.has("mean_logprob") ? OptionalDouble.of(tree.number("mean_logprob")) : OptionalDouble.empty();
        return new Response.Generated(tree.text("text"), tokens, finish, trace(tree), usage(tree), mean);
    }

    private static Response.Likelihood readLikelihood(Tree tree) {
        return new Response.Likelihood(tree.number("ll"), tree.flag("greedy"), trace(tree), usage(tree));
    }

    private static List<Object> trace(TokenTrace trace) {
        return List.of(trace.contextTokens(), trace.continuationTokens(), trace.droppedTokens(), trace.idsDigest());
    }

    private static Optional<TokenTrace> trace(Tree tree) {
        var parts = tree.list("trace");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TokenTrace(count(parts, 0), count(parts, 1), count(parts, 2), (String) parts.get(3)));
    }

    private static List<Integer> usage(Usage usage) {
        return List.of(usage.promptTokens(), usage.completionTokens(), usage.computedTokens());
    }

    private static Usage usage(Tree tree) {
        var parts = tree.list("usage");
        return parts.isEmpty() ? Usage.NONE : new Usage(count(parts, 0), count(parts, 1), count(parts, 2));
    }

    private static int count(List<?> parts, int at) {
        return ((Number) parts.get(at)).intValue();
    }
}
