package org.banzuke.io.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.banzuke.io.net.TransportException.Kind;

/**
 * Decides which connections go out. A name is resolved once, all its addresses are checked, and the caller dials the
 * address that is returned, not the name. Loopback and public addresses pass; private, link-local (cloud metadata) and
 * reserved ones pass only for {@code host:port} pairs that the operator allowed. Immutable.
 *
 * @param allowed {@code host:port} in lower case
 */
public record EgressGate(Set<String> allowed, Resolver resolver) {
    public EgressGate {
        allowed = Set.copyOf(allowed);
    }

    /** Returns the gate of a local user: what the system resolves, with this list. */
    public static EgressGate allowing(Set<String> allowed) {
        return new EgressGate(allowed, Resolver.SYSTEM);
    }

    /**
     * Returns the address to dial.
     *
     * @throws TransportException if the URI is no plain HTTP address, has no address, or leads where nobody allowed;
     *     the message does not tell the addresses
     */
    public InetAddress check(URI uri) throws TransportException {
        if (!List.of("http", "https").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw new TransportException(Kind.REFUSED_BY_GATE, "not an address of http or https");
        }
        if (uri.getRawUserInfo() != null) {
            throw new TransportException(Kind.REFUSED_BY_GATE, "an address must not hold a user or password");
        }
        return check(uri.getHost(), Ports.of(uri));
    }

    InetAddress check(String host, int port) throws TransportException {
        var addresses = resolved(bare(host));
        var inner = addresses.stream().anyMatch(address -> Reach.of(address) == Reach.INNER);
        if (inner && !allowed.contains(Ports.pair(host, port))) {
            throw new TransportException(
                    Kind.REFUSED_BY_GATE, Ports.pair(host, port) + " is in a private or reserved network");
        }
        return addresses.getFirst();
    }

    private List<InetAddress> resolved(String host) throws TransportException {
        try {
            var addresses = resolver.resolve(host);
            if (!addresses.isEmpty()) {
                return addresses;
            }
        } catch (UnknownHostException e) {
            throw new TransportException(Kind.UNKNOWN_HOST, "the name " + host + " has no address", e);
        }
        throw new TransportException(Kind.UNKNOWN_HOST, "the name " + host + " has no address");
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
