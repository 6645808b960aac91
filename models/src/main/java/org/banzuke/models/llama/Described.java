package org.banzuke.models.llama;

import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.ModelIdentity;
import org.banzuke.io.wire.ModelJson;
import org.banzuke.io.wire.Tree;

/** What a model inside a cell says of itself. */
record Described(
        ModelIdentity identity, Capabilities capabilities, Optional<ChatTemplate> template, Map<String, String> setup) {
    Described {
        setup = Map.copyOf(setup);
    }

    static Described of(Tree frame) {
        return new Described(
                ModelJson.readIdentity(frame.tree("identity")),
                ModelJson.readCapabilities(frame.tree("capabilities")),
                frame.has("template") ? Optional.of(ModelJson.readTemplate(frame.tree("template"))) : Optional.empty(),
                ModelJson.texts(frame.tree("setup")));
    }
}
