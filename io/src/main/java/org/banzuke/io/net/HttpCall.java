package org.banzuke.io.net;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call.
 *
 * @param uri where to; {@code http} or {@code https}
 * @param headers further headers
 * @param key sent as bearer token, never printed
 * @param body JSON to post; a call without one is a GET
 */
public record HttpCall(URI uri, Map<String, String> headers, Optional<Secret> key, Optional<byte[]> body) {
    public HttpCall {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    @Override
    public String toString() {
        return (body.isPresent() ? "POST " : "GET ") + uri;
    }
}
