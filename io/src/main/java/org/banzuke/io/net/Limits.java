package org.banzuke.io.net;

/**
 * Most that a server may send.
 *
 * @param body bytes of a whole body, also after it was inflated
 * @param headers bytes of all header lines
 * @param event bytes of one server-sent event
 */
public record Limits(int body, int headers, int event) {
    /** Body 32 MiB, headers 64 KiB, event 8 MiB. */
    public static final Limits USUAL = new Limits(32 << 20, 64 << 10, 8 << 20);
}
