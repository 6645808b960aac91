package org.banzuke.models.openai;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banzuke.api.FailureKind;

/**
 * Server-sent events (WHATWG HTML, 9.2): lines may end in CR, LF or both, and an event has several data lines. The whole body
 * is read first, so a character cut between two packets is whole again. Pure.
 */
final class EventStream {
    private EventStream() {}

    /** Returns the data of each event; one that was not ended by an empty line is left out, as the standard says. */
    static List<String> read(byte[] body, int limit) throws CallFailed {
        var events = new ArrayList<String>();
        var data = new StringBuilder();
        for (var line : text(body).split("\r\n|\r|\n", -1)) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    events.add(data.substring(0, data.length() - 1));
                }
                data.setLength(0);
            } else if (line.startsWith("data:")) {
                data.append(line, line.startsWith("data: ") ? 6 : 5, line.length())
                        .append('\n');
            }
            if (data.length() > limit) {
                throw new CallFailed(FailureKind.TOO_LARGE, "an event is larger than " + limit + " bytes");
            }
        }
        return events;
    }

    private static String text(byte[] body) throws CallFailed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CallFailed(FailureKind.MALFORMED, "the stream is not UTF-8");
        }
    }
}
