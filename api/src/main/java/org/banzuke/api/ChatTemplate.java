package org.banzuke.api;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model's chat template: Jinja source and the texts of its special tokens.
 *
 * @param source Jinja source as it stands in the model's files
 * @param variables further variables of the template: {@code bos_token}, {@code eos_token} and the like
 */
public record ChatTemplate(String source, Map<String, String> variables) {
    public ChatTemplate {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }
}
