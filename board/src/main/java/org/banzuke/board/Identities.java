package org.banzuke.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banzuke.api.ModelIdentity;

/** Tells in words what two models differ in. Pure. */
final class Identities {
    /** Facts that change numbers although the weights are the same. */
    private static final List<String> TOLD =
            List.of("quantisation", "shape", "kv", "cpu", "engine", "flash_attention", "context", "bos", "lora_scale");

    private Identities() {}

    static List<String> differences(ModelIdentity first, ModelIdentity second) {
        return TOLD.stream()
                .filter(fact ->
                        first.facts().containsKey(fact) && second.facts().containsKey(fact))
                .filter(fact ->
                        !Objects.equals(first.facts().get(fact), second.facts().get(fact)))
                .map(fact -> fact + " " + first.facts().get(fact) + " / "
                        + second.facts().get(fact))
                .toList();
    }

    /** Facts of {@link #TOLD} that are not the same in all models that have them. */
    static List<String> mixed(List<ModelIdentity> models) {
        return TOLD.stream()
                .filter(fact -> models.stream()
                                .flatMap(model ->
                                        Optional.ofNullable(model.facts().get(fact)).stream())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
