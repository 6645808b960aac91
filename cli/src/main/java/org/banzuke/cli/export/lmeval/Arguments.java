package org.banzuke.cli.export.lmeval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Sampling;
import org.banzuke.io.wire.Tree;
import org.banzuke.text.python.PythonJson;
import org.jspecify.annotations.Nullable;

/** What lm-eval hands to a model for one request. Pure. */
final class Arguments {
    private static final PythonJson JSON = PythonJson.compact().withEnsureAscii(false);

    private Arguments() {}

    /**
     * Returns the arguments by lm-eval's names.
     *
     * @param generation the generation arguments of the task file; where it has none, those that were sent
     */
    static Map<String, @Nullable Object> of(Request request, Map<String, @Nullable Object> generation) {
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        arguments.put("arg_0", prompt(request));
        switch (request) {
            case Request.Generate it -> arguments.put("arg_1", generation.isEmpty() ? sent(it.sampling()) : generation);
            case Request.Loglikelihood it -> arguments.put("arg_1", it.continuation());
            case Request.RollingLoglikelihood _, Request.Embed _ -> {}
        }
        return arguments;
    }

    /** Returns the first argument: the text, or a conversation as JSON. */
    static String prompt(Request request) {
        return switch (request) {
            case Request.Generate it -> text(it.prompt());
            case Request.Loglikelihood it -> text(it.context());
            case Request.RollingLoglikelihood it -> it.text();
            case Request.Embed it -> it.text();
        };
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text it -> it.text();
            case Prompt.Chat it ->
                JSON.dumps(it.messages().stream()
                        .map(turn -> Tree.ordered("role", turn.role(), "content", turn.content()))
                        .toList());
        };
    }

    private static Map<String, @Nullable Object> sent(Sampling sampling) {
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        arguments.put("until", sampling.stop());
        arguments.put("max_gen_toks", (long) sampling.maxTokens());
        arguments.put("do_sample", sampling.temperature() > 0);
        arguments.put("temperature", sampling.temperature());
        arguments.putAll(sampling.extra());
        return arguments;
    }
}
