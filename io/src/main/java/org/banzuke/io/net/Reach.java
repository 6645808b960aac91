package org.banzuke.io.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an address lies. The table is our own, because {@link InetAddress#isSiteLocalAddress} and its like miss
 * fd00::/8, 100.64/10, 64:ff9b::/96, 2002::/16 and more (IANA's special-purpose registries, 2026).
 */
enum Reach {
    /** This machine. */
    LOOPBACK,
    /** The internet. */
    PUBLIC,
    /** Private networks, link-local and cloud metadata, multicast, reserved, documentation. */
    INNER;

    private static final List<AddressBlock> LOOPBACKS = blocks("127.0.0.0/8", "::1/128");
    private static final List<AddressBlock> INNERS = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    static Reach of(InetAddress address) {
        var bytes = unmapped(address.getAddress());
        if (LOOPBACKS.stream().anyMatch(block -> block.contains(bytes))) {
            return LOOPBACK;
        }
        return INNERS.stream().anyMatch(block -> block.contains(bytes)) ? INNER : PUBLIC;
    }

    /** An IPv4 address inside an IPv6 one is that IPv4 address. */
    private static byte[] unmapped(byte[] bytes) {
        return bytes.length == 16 && Arrays.equals(bytes, 0, 12, MAPPED, 0, 12)
                ? Arrays.copyOfRange(bytes, 12, 16)
                : bytes;
    }

    private static List<AddressBlock> blocks(String... texts) {
        return Stream.of(texts).map(AddressBlock::parse).toList();
    }
}
