package org.banzuke.models.openai;

import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.net.TransportException;

/** Says why an endpoint cannot be reached, and what to do. Pure. */
final class Unreachable {
    private Unreachable() {}

    static EvalException of(TransportException e, OpenAiOptions options) {
        return new EvalException(
                EvalErrorCode.ENDPOINT_UNREACHABLE,
                "Endpoint " + options.base() + " cannot be reached (" + e.getMessage() + "). " + cure(e.kind()),
                e);
    }

    private static String cure(TransportException.Kind kind) {
        return switch (kind) {
            case REFUSED_BY_GATE -> "Maybe allow it: BANZUKE_ALLOW_HOSTS=HOST:PORT, several joined by commas.";
            case UNKNOWN_HOST -> "Maybe the name in base_url is misspelt, or there is no network.";
            case NO_TRUST ->
                "Maybe its certificate comes from an authority of your own: import that into a trust store, and start"
                        + " with JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE.";
            case NO_CONNECTION, LOST ->
                "Maybe the server is not running, or listens on another port than base_url says.";
            case TIMEOUT -> "Maybe the server is still loading its model; try again, or give it more time by timeout=.";
            case TRUNCATED, TOO_LARGE, INTERRUPTED -> "Maybe base_url leads to something else than a model server.";
        };
    }
}
