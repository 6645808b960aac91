package org.banzuke.models.openai;

import java.util.List;
import org.banzuke.api.Request;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.wire.RequestJson;

/** Names questions, so that a server and its ledger can tell a repeated call from a new one. Pure. */
final class Questions {
    private Questions() {}

    /** Returns the same name for the same content and repeat, whomever it serves. */
    static String key(Request request) {
        var content = List.of(RequestJson.content(request), request.id().repeat());
        return "banzuke-" + CanonicalJson.sha256(content).substring(0, 40);
    }
}
