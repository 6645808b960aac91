package org.banzuke.io.net;

/** The door to HTTP servers. Thread-safe; a call blocks, so it belongs on a virtual thread. */
public interface Transport extends AutoCloseable {
    /**
     * Makes one exchange, once, without redirects and without retries.
     *
     * @throws TransportException if there is no whole answer within limits and deadlines
     */
    HttpReply exchange(HttpCall call, Deadlines deadlines) throws TransportException;

    @Override
    void close();
}
