package org.banzuke.io.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy of our own on loopback that only knows CONNECT: the HTTP client hands it a name, it resolves, lets the gate
 * check, and dials the checked address, so that nothing is resolved twice and TLS still sees the name. It serves only
 * names that this process asked for. Thread-safe.
 */
final class EgressTunnel implements Closeable {
    private static final int LONGEST_HEAD = 8192;

    private final EgressGate gate;
    private final int connectMillis;
    private final ServerSocket door;
    private final Set<String> expected = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EgressTunnel(EgressGate gate, int connectMillis) throws IOException {
        this.gate = gate;
        this.connectMillis = connectMillis;
        door = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    ProxySelector proxy() {
        return ProxySelector.of(new InetSocketAddress(door.getInetAddress(), door.getLocalPort()));
    }

    void expect(String host, int port) {
        expected.add(Ports.pair(host, port));
    }

    private void accept() {
        while (!door.isClosed()) {
            acceptOne();
        }
    }

    private void acceptOne() {
        try {
            var socket = door.accept();
            threads.execute(() -> serve(socket));
        } catch (IOException e) {
            // The door was closed, or one caller went away: nothing is lost that the caller does not see.
            Thread.onSpinWait();
        }
    }

    private void serve(Socket near) {
        try {
            var target = target(head(near.getInputStream()));
            if (!expected.contains(target)) {
                answer(near, "403 Forbidden");
                return;
            }
            try (var far = dial(target)) {
                answer(near, "200 Connected");
                join(near, far);
            }
        } catch (IOException e) {
            refuse(near);
        } finally {
            close(near);
        }
    }

    private void join(Socket near, Socket far) {
        var back = threads.submit(() -> copy(far, near));
        copy(near, far);
        try {
            back.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket dial(String target) throws IOException {
        var colon = target.lastIndexOf(':');
        var port = Integer.parseInt(target.substring(colon + 1));
        var address = gate.check(target.substring(0, colon), port);
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port), connectMillis);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String head(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.length() < LONGEST_HEAD && text.indexOf("\r\n\r\n") < 0) {
            var c = in.read();
            if (c < 0) {
                throw new IOException("the caller went away");
            }
            text.append((char) c);
        }
        return text.toString();
    }

    private static String target(String head) throws IOException {
        var words = head.lines().findFirst().orElse("").split(" ", -1);
        if (words.length != 3 || !words[0].equals("CONNECT") || !words[1].matches(".+:[0-9]{1,5}")) {
            throw new IOException("not a CONNECT");
        }
        var colon = words[1].lastIndexOf(':');
        return Ports.pair(words[1].substring(0, colon), Integer.parseInt(words[1].substring(colon + 1)));
    }

    private static void answer(Socket near, String status) throws IOException {
        var out = near.getOutputStream();
        out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Copies until the end, then ends the other side too. */
    private static void copy(Socket from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            // One side is gone; closing both is what the caller does next.
            close(from);
            close(to);
        }
    }

    private static void refuse(Socket near) {
        try {
            answer(near, "502 Bad Gateway");
        } catch (IOException e) {
            close(near);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed either way.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
