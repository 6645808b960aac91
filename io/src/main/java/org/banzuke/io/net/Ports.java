package org.banzuke.io.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Hosts and ports of addresses. Pure. */
final class Ports {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Ports() {}

    static int of(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? HTTPS : HTTP;
    }

    static String pair(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    /** Returns the URI with its name replaced by an address. */
    static URI at(URI uri, InetAddress address) {
        var text = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        try {
            return new URI(uri.getScheme(), null, text, Ports.of(uri), uri.getPath(), uri.getQuery(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
