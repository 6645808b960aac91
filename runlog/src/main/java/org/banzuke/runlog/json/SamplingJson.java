package org.banzuke.runlog.json;

import java.util.Map;
import org.banzuke.api.Sampling;
import org.jspecify.annotations.Nullable;

/** The JSON of sampling parameters: short in logs, whole in ledger keys. Pure. */
public final class SamplingJson {
    private SamplingJson() {}

    /** Returns all parameters. */
    public static Map<String, @Nullable Object> whole(Sampling sampling) {
        return new Tree()
                .put("max_tokens", sampling.maxTokens())
                .put("stop", sampling.stop())
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK())
                .put("seed", sampling.seed())
                .put("extra", sampling.extra())
                .members();
    }

    /** Returns the parameters that are not the usual ones. */
    public static Map<String, @Nullable Object> brief(Sampling sampling) {
        return new Tree()
                .put("max_tokens", sampling.maxTokens())
                .put("stop", sampling.stop())
                .putIf(sampling.temperature() != 0, "temperature", sampling.temperature())
                .putIf(sampling.topP() != 1, "top_p", sampling.topP())
                .putIf(sampling.topK() != 0, "top_k", sampling.topK())
                .putIf(sampling.seed() != 0, "seed", sampling.seed())
                .putIf(!sampling.extra().isEmpty(), "extra", sampling.extra())
                .members();
    }

    /** Reads either form. */
    public static Sampling read(JsonFields fields) {
        return new Sampling(
                fields.integer("max_tokens"),
                fields.texts("stop"),
                fields.optionalNumber("temperature").orElse(0),
                fields.optionalNumber("top_p").orElse(1),
                fields.optionalInteger("top_k").orElse(0),
                fields.has("seed") ? fields.whole("seed") : 0,
                extra(fields));
    }

    @SuppressWarnings("NullAway") // arguments of a task file may be null in YAML; the record keeps them as they are
    private static Map<String, Object> extra(JsonFields fields) {
        return fields.has("extra") ? fields.object("extra").members() : Map.of();
    }
}
