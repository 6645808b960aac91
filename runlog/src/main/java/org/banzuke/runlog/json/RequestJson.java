package org.banzuke.runlog.json;

import java.util.Map;
import java.util.function.Function;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.SampleId;
import org.jspecify.annotations.Nullable;

/** The short form of requests in a run log, and the canonical one of ledger keys. Pure. */
public final class RequestJson {
    private RequestJson() {}

    /** Returns what the model is shown. */
    public static Prompt prompt(Request request) {
        return switch (request) {
            case Request.Generate generate -> generate.prompt();
            case Request.Loglikelihood scored -> scored.context();
            case Request.RollingLoglikelihood rolling -> Prompt.of(rolling.text());
            case Request.Embed embed -> Prompt.of(embed.text());
        };
    }

    /** Returns the short form of the request at this position of its step. */
    public static Map<String, @Nullable Object> brief(Request request, String promptId, int position) {
        var tree = new Tree().put("p", promptId);
        switch (request) {
            case Request.Generate generate -> tree.put("s", SamplingJson.brief(generate.sampling()));
            case Request.Loglikelihood scored -> tree.put("c", scored.continuation());
            case Request.RollingLoglikelihood _ -> tree.put("rolling", true);
            case Request.Embed _ -> tree.put("embed", true);
        }
        return tree.putIf(request.id().index() != position, "i", request.id().index())
                .putIf(request.id().repeat() != 0, "r", request.id().repeat())
                .members();
    }

    /** Reads a short form; prompts are looked up by their id. */
    public static Request read(
            JsonFields fields, SampleId sample, int step, int position, Function<String, Prompt> prompts) {
        var id = new RequestId(
                sample,
                step,
                fields.optionalInteger("i").orElse(position),
                fields.optionalInteger("r").orElse(0));
        var prompt = prompts.apply(fields.text("p"));
        if (fields.has("s")) {
            return new Request.Generate(id, prompt, SamplingJson.read(fields.object("s")));
        }
        if (fields.has("c")) {
            return new Request.Loglikelihood(id, prompt, fields.text("c"));
        }
        var text = prompt instanceof Prompt.Text(var plain) ? plain : "";
        return fields.has("rolling") ? new Request.RollingLoglikelihood(id, text) : new Request.Embed(id, text);
    }

    /** Returns all of a request that decides the answer, and which repeat it is. */
    public static Map<String, @Nullable Object> canonical(Request request) {
        var tree = new Tree().put("kind", request.kind().name()).put("prompt", PromptJson.write(prompt(request)));
        switch (request) {
            case Request.Generate generate -> tree.put("sampling", SamplingJson.whole(generate.sampling()));
            case Request.Loglikelihood scored -> tree.put("continuation", scored.continuation());
            case Request.RollingLoglikelihood _, Request.Embed _ -> {}
        }
        return tree.put("repeat", request.id().repeat()).members();
    }
}
