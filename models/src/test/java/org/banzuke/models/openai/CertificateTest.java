package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose certificate nobody vouches for, reached by address and, through the tunnel, by name. */
class CertificateTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void aCertificateThatIsNotTrustedIsToldWithItsCure(String host)
            throws IOException, GeneralSecurityException, InterruptedException {
        var door = listening();
        var server = Thread.ofVirtual().start(() -> shakeHands(door));
        try {
            var name =
                    "openai:m?base_url=https://" + host + ":" + door.getLocalPort() + "/v1&timeout=60&key_env=TEST_KEY";
            assertThatThrownBy(() -> Session.open(name, folder))
                    .isInstanceOfSatisfying(
                            EvalException.class,
                            e -> assertThat(e.code()).isEqualTo(EvalErrorCode.ENDPOINT_UNREACHABLE))
                    .hasMessageContaining("the certificate of " + host)
                    .hasMessageContaining("is not trusted")
                    .hasMessageContaining("trustStore=FILE");
        } finally {
            door.close();
            server.join();
        }
    }

    @Test
    void aNameBehindTheTunnelThatIsDownIsOneClearMessage() {
        assertThatThrownBy(() -> Session.open("openai:m?base_url=https://localhost:1/v1&timeout=60", folder))
                .hasMessageContaining("nothing answers at localhost:1");
    }

    private SSLServerSocket listening() throws IOException, GeneralSecurityException, InterruptedException {
        var context = SSLContext.getInstance("TLS");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(selfSigned().toFile(), PASSWORD), PASSWORD);
        context.init(keys.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 8, InetAddress.getLoopbackAddress());
    }

    private Path selfSigned() throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Assumptions.assumeTrue(Files.exists(tool), "skipped: this Java has no keytool");
        var store = folder.resolve("self-signed.p12");
        var command = new ProcessBuilder(
                tool.toString(),
                "-genkeypair",
                "-alias",
                "m",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit");
        assertThat(command.inheritIO().start().waitFor()).isZero();
        return store;
    }

    private static void shakeHands(SSLServerSocket door) {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                var _ = socket.getInputStream().read();
            } catch (IOException e) {
                // The client ends the handshake: that is what it is tested for.
                Thread.onSpinWait();
            }
        }
    }
}
