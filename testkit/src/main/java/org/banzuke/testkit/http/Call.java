package org.banzuke.testkit.http;

import java.util.Map;
import java.util.Optional;
import org.banzuke.io.wire.Tree;

/**
 * A request as it came over the wire.
 *
 * @param headers by name in lower case
 * @param body its JSON, an empty object for a request without one
 */
record Call(String method, String path, Map<String, String> headers, Tree body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean streams() {
        return Boolean.TRUE.equals(body.members().get("stream"));
    }

    boolean completes() {
        return path.endsWith("/completions");
    }

    boolean chats() {
        return path.endsWith("/chat/completions");
    }
}
