package org.banzuke.models.openai;

import org.banzuke.api.FailureKind;
import org.banzuke.io.net.TransportException;

/**
 * What a failed exchange is.
 *
 * @param pauses whether no further call can do better, so that the endpoint is left alone
 * @param shed whether the endpoint has too much to do
 */
record Verdict(FailureKind kind, boolean pauses, boolean shed) {
    /** Returns what a status means; {@code code} is the error's own. */
    static Verdict ofStatus(int status, String code) {
        if (status >= 300 && status < 400) {
            return new Verdict(FailureKind.REFUSED, true, false);
        }
        return switch (status) {
            case 401, 402, 404 -> new Verdict(FailureKind.REFUSED, true, false);
            case 429 ->
                code.equals("insufficient_quota")
                        ? new Verdict(FailureKind.REFUSED, true, false)
                        : new Verdict(FailureKind.RATE_LIMITED, false, true);
            case 408, 502, 503, 504, 529 -> new Verdict(FailureKind.OVERLOADED, false, true);
            default -> ofOther(status);
        };
    }

    private static Verdict ofOther(int status) {
        if (status >= 500) {
            return new Verdict(FailureKind.SERVER_ERROR, false, true);
        }
        return new Verdict(status >= 400 ? FailureKind.REFUSED : FailureKind.WRONG_CONTENT, false, false);
    }

    /** Returns what a broken exchange means. */
    static Verdict of(TransportException.Kind kind) {
        return switch (kind) {
            case REFUSED_BY_GATE -> new Verdict(FailureKind.REFUSED, true, false);
            case UNKNOWN_HOST, NO_CONNECTION, NO_TRUST, LOST, INTERRUPTED ->
                new Verdict(FailureKind.CONNECTION_LOST, false, true);
            case TIMEOUT -> new Verdict(FailureKind.TIMEOUT, false, true);
            case TRUNCATED -> new Verdict(FailureKind.TRUNCATED_RESPONSE, false, false);
            case TOO_LARGE -> new Verdict(FailureKind.TOO_LARGE, false, false);
        };
    }

    /** Returns whether the server may have worked on, and billed, a call that ended so. */
    boolean possiblyPaid() {
        return switch (kind) {
            case CONNECTION_LOST, TIMEOUT, TRUNCATED_RESPONSE, TOO_LARGE -> true;
            default -> false;
        };
    }
}
