package org.banzuke.testkit.http;

import java.util.Map;

/** What a fake server does with a call. */
sealed interface Answer {
    /** It answers. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never changed
    record Whole(int status, String type, Map<String, String> headers, byte[] body) implements Answer {}

    /** It breaks connection or framing in the way of the fault; {@code body} is what it would have said. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never changed
    record Broken(Fault fault, byte[] body) implements Answer {}
}
