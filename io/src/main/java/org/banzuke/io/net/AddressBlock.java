package org.banzuke.io.net;

import java.net.InetAddress;

/** A block of addresses, such as {@code 10.0.0.0/8}. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // made once from literals, never changed
record AddressBlock(byte[] network, int bits) {
    static AddressBlock parse(String text) {
        var slash = text.indexOf('/');
        var network = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
        return new AddressBlock(network, Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit & 7);
            if ((address[bit >> 3] & mask) != (network[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
