package org.banzuke.io.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.RequestKind;

/** JSON forms of what a model says of itself. Pure. */
public final class ModelJson {
    private ModelJson() {}

    /** Returns the tree of an identity. */
    public static Map<String, Object> write(ModelIdentity identity) {
        return Tree.ordered("name", identity.name(), "facts", identity.facts());
    }

    /** Returns the identity of a tree. */
    public static ModelIdentity readIdentity(Tree tree) {
        return ModelIdentity.of(tree.text("name"), texts(tree.tree("facts")));
    }

    /** Returns the tree of a chat template. */
    public static Map<String, Object> write(ChatTemplate template) {
        return Tree.ordered("source", template.source(), "variables", template.variables());
    }

    /** Returns the chat template of a tree. */
    public static ChatTemplate readTemplate(Tree tree) {
        return new ChatTemplate(tree.text("source"), texts(tree.tree("variables")));
    }

    /** Returns the tree of the capabilities. */
    public static Map<String, Object> write(Capabilities capabilities) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kinds", capabilities.kinds().stream().map(Enum::name).sorted().toList());
        tree.put("free", capabilities.free());
        tree.put("deterministic", capabilities.deterministic());
        tree.put("max_concurrent_batches", capabilities.maxConcurrentBatches());
        tree.put("preferred_batch", capabilities.preferredBatch());
        capabilities.contextLength().ifPresent(length -> tree.put("context_length", length));
        return tree;
    }

    /** Returns the capabilities of a tree. */
    public static Capabilities readCapabilities(Tree tree) {
        return new Capabilities(
                tree.texts("kinds").stream().map(RequestKind::valueOf).collect(Collectors.toSet()),
                tree.flag("free"),
                tree.flag("deterministic"),
                tree.integer("max_concurrent_batches"),
                tree.integer("preferred_batch"),
                tree.has("context_length") ? OptionalInt.of(tree.integer("context_length")) : OptionalInt.empty());
    }

    /** Returns an object whose members are all texts. */
    public static Map<String, String> texts(Tree tree) {
        var texts = new LinkedHashMap<String, String>();
        tree.members().forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }
}
