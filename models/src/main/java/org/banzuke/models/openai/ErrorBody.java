package org.banzuke.models.openai;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.banzuke.io.JsonException;
import org.banzuke.io.SafeText;
import org.banzuke.io.StrictJson;
import org.banzuke.io.net.Secret;
import org.banzuke.io.wire.Tree;

/**
 * What a server says about an error, for a person: one line, harmless on a terminal, without the key.
 *
 * @param code its code, empty if there is none
 */
record ErrorBody(String message, String code) {
    private static final int LONGEST = 300;

    static ErrorBody of(byte[] body, Optional<Secret> key) {
        var text = new String(body, 0, Math.min(body.length, 1 << 16), StandardCharsets.UTF_8);
        try {
            if (StrictJson.read(text) instanceof Map<?, ?> members) {
                return of(new Tree(members), text, key);
            }
        } catch (JsonException e) {
            return new ErrorBody(shown(text, key), "");
        }
        return new ErrorBody(shown(text, key), "");
    }

    static ErrorBody of(Tree tree, Optional<Secret> key) {
        return of(tree, "the server reports an error", key);
    }

    private static ErrorBody of(Tree tree, String whole, Optional<Secret> key) {
        var error = tree.members().get("error") instanceof Map<?, ?> inner ? new Tree(inner) : tree;
        var message = error.members().get("message") instanceof String text ? text : whole;
        var code = error.members().get("code") instanceof String text ? text : "";
        return new ErrorBody(shown(message, key), code);
    }

    private static String shown(String text, Optional<Secret> key) {
        return SafeText.line(key.map(secret -> secret.cleaned(text)).orElse(text), LONGEST);
    }
}
