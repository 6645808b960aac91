package org.banzuke.io.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.banzuke.io.net.TransportException.Kind;
import org.jspecify.annotations.Nullable;

/** Says what an exception of the HTTP client means. Pure. */
final class Failures {
    private Failures() {}

    /** Returns the failure; {@code begun} says whether the answer had begun. */
    static TransportException of(@Nullable Throwable cause, URI uri, boolean begun) {
        var where = Ports.pair(uri.getHost(), Ports.of(uri));
        return switch (cause) {
            case TransportException it -> it;
            case HttpConnectTimeoutException it ->
                new TransportException(Kind.TIMEOUT, "no connection to " + where + " in time", it);
            case ConnectException it -> new TransportException(Kind.NO_CONNECTION, "nothing answers at " + where, it);
            case SSLException it -> handshake(it, where, begun);
            case ProtocolException it
            when message(it).contains("eader size") ->
                new TransportException(Kind.TOO_LARGE, "the headers are too large", it);
            case ProtocolException it -> new TransportException(Kind.TRUNCATED, "the answer is not HTTP", it);
            case IOException it
            when message(it).contains("Tunnel failed") ->
                new TransportException(Kind.NO_CONNECTION, "nothing answers at " + where, it);
            case IOException it when begun -> new TransportException(Kind.TRUNCATED, "the answer was cut short", it);
            case IOException it ->
                new TransportException(Kind.LOST, "the connection to " + where + " broke before an answer", it);
            case null, default -> throw new IllegalStateException("the HTTP client failed", cause);
        };
    }

    private static TransportException handshake(SSLException e, String where, boolean begun) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return new TransportException(
                        Kind.NO_TRUST, "the certificate of " + where + " is not trusted: " + message(e), e);
            }
        }
        if (begun) {
            return new TransportException(Kind.TRUNCATED, "the encrypted answer was cut short", e);
        }
        return new TransportException(Kind.NO_TRUST, "no encrypted connection to " + where + ": " + message(e), e);
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }
}
