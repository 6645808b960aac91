package org.banzuke.models.gguf;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the header of a GGUF file says.
 *
 * @param metadata values by key: String, Boolean, Long, Double; arrays are left out
 * @param tensors number of tensors
 * @param quantisation type of most weights, such as {@code Q4_1} or {@code F32}
 */
public record GgufHeader(Map<String, Object> metadata, int tensors, String quantisation) {
    public GgufHeader {
        metadata = Map.copyOf(metadata);
    }

    /** Returns a text of the metadata. */
    public Optional<String> text(String key) {
        return metadata.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns a whole number of the metadata. */
    public OptionalLong whole(String key) {
        return metadata.get(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** Returns the architecture, such as {@code llama}. */
    public String architecture() {
        return text("general.architecture").orElse("unknown");
    }

    /** Returns whether all weights that matter are 32-bit floats. */
    public boolean exact() {
        return quantisation.equals("F32");
    }
}
