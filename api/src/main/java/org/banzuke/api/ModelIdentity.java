package org.banzuke.api;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that decides a model's answers, and nothing else; part of every ledger key and of the manifest.
 *
 * @param name the model's name as a board shows it, without a path
 * @param facts further facts by name in alphabetical order: weights and LoRA as SHA-256, quantisation, engine, its
 *     release, CPU variant, shape, KV type, flash attention, hash of the chat template; not threads
 */
public record ModelIdentity(String name, SortedMap<String, String> facts) {
    public ModelIdentity {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a model needs a name");
        }
    }

    /** Returns the identity with these facts, in any order. */
    public static ModelIdentity of(String name, Map<String, String> facts) {
        return new ModelIdentity(name, new TreeMap<>(facts));
    }
}
