package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that sends everybody to another one. */
class RedirectTest {
    @TempDir
    Path cache;

    @Test
    void neitherQuestionNorKeyFollowARedirectToAnotherHost() throws IOException, InterruptedException {
        var door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        try (var elsewhere = FakeServer.start(Habits.USUAL)) {
            var server = Thread.ofVirtual().start(() -> redirect(door, elsewhere.baseUrl() + "/chat/completions"));
            var base = "http://127.0.0.1:" + door.getLocalPort() + "/v1";
            try (var model = Session.open("openai:m?key_env=TEST_KEY&base_url=" + base, cache)) {
                assertThatThrownBy(() -> Session.ask(model, Session.generate(1, "?")))
                        .hasMessageContaining("status 307")
                        .hasMessageContaining("neither question nor key follow");
            }
            assertThat(elsewhere.requests()).isZero();
            door.close();
            server.join();
        }
    }

    private static void redirect(ServerSocket door, String to) {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                answer(socket, to);
            } catch (IOException e) {
                // The client goes away, or the door was closed.
                Thread.onSpinWait();
            }
        }
    }

    private static void answer(Socket socket, String to) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        var reply = "HTTP/1.1 307 Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
    }
}
