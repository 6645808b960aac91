package org.banzuke.models.llama;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.banzuke.api.EvalException;
import org.banzuke.models.ModelName;
import org.banzuke.models.llama.internal.Shape;

/**
 * Options of a {@code llama:} name: what stands behind its question mark.
 *
 * @param lora LoRA file, or {@code tiny} for the bundled one
 * @param scale strength of the LoRA
 * @param context {@code ctx}: most tokens of a request; by default what the model was trained with, at most 4,096
 * @param exactCache {@code kv}: {@code f32} (default) or {@code f16}
 * @param shape {@code shape}: {@code invariant} or {@code grouped}; by default grouped for 32-bit weights, else invariant
 * @param cpu {@code cpu}: CPU variant of the library; by default the best of this machine
 * @param bos {@code bos}: {@code on} or {@code off}; by default what the file says, off where it says nothing. Engines
 *     guess differently there; what is used is part of the identity
 * @param knownTokensOnly {@code vocab}: {@code all} (default), or {@code known} to leave unused tokens at the end out of
 *     the softmax, as lm-eval does with a LoRA
 * @param threads {@code threads}: threads of one decode; by default measured at load
 * @param contexts {@code contexts}: contexts that work side by side; by default as many as the cores feed
 */
public record LlamaOptions(
        Optional<String> lora,
        float scale,
        OptionalInt context,
        boolean exactCache,
        Optional<Shape> shape,
        Optional<String> cpu,
        Optional<Boolean> bos,
        boolean knownTokensOnly,
        OptionalInt threads,
        OptionalInt contexts) {
    /** Names of the options, for suggestions. */
    public static final List<String> NAMES =
            List.of("lora", "scale", "ctx", "kv", "shape", "cpu", "bos", "vocab", "threads", "contexts");

    /**
     * Reads the options.
     *
     * @throws EvalException if a value has the wrong form
     */
    public static LlamaOptions of(ModelName name) {
        name.allow(NAMES);
        return new LlamaOptions(
                name.option("lora"),
                name.option("scale").map(text -> number(name, text)).orElse(1f),
                count(name, "ctx", 1 << 20),
                name.oneOf("kv", List.of("f32", "f16")).orElse("f32").equals("f32"),
                name.oneOf("shape", List.of("invariant", "grouped"))
                        .map(text -> Shape.valueOf(text.toUpperCase(Locale.ROOT))),
                name.option("cpu"),
                name.oneOf("bos", List.of("on", "off")).map("on"::equals),
                name.oneOf("vocab", List.of("all", "known")).orElse("all").equals("known"),
                name.option("threads").filter("auto"::equals).isPresent()
                        ? OptionalInt.empty()
                        : count(name, "threads", 1024),
                count(name, "contexts", 256));
    }

    private static OptionalInt count(ModelName name, String option, int most) {
        var text = name.option(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("[0-9]{1,7}")) {
            var value = Integer.parseInt(text.get());
            if (value >= 1 && value <= most) {
                return OptionalInt.of(value);
            }
        }
        throw name.wrong(option, "a whole number from 1 to " + most);
    }

    private static float number(ModelName name, String text) {
        try {
            var value = Float.parseFloat(text);
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw name.wrong("scale", "a number (" + e.getMessage() + ")");
        }
        throw name.wrong("scale", "a finite number");
    }
}
