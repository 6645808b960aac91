package org.banzuke.io.net;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole answer.
 *
 * @param headers by name in lower case
 * @param body inflated where the server deflated it
 */
@SuppressWarnings("ArrayRecordComponent") // hot path: read once, never changed
public record HttpReply(int status, Map<String, List<String>> headers, byte[] body) {
    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }
}
