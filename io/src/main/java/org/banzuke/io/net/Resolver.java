package org.banzuke.io.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
public interface Resolver {
    /** Asks the system. */
    Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /** Returns all addresses of a name, or of an address written as text. */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
