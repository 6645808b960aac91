package org.banzuke.io.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system that takes its time to find a name: that time is the exchange's own. */
class SlowNameTest {
    private static final Deadlines SHORT = new Deadlines(Duration.ofSeconds(60), Duration.ofMillis(50));
    private static final Deadlines LONG = new Deadlines(Duration.ofSeconds(60), Duration.ofSeconds(60));

    /** The name is found only after the call has come back, so a call that waited for it would never come back. */
    @ParameterizedTest
    @ValueSource(strings = {"http://slow.example/v1", "https://slow.example/v1"})
    void aNameThatIsNotFoundInTimeIsATimeout(String uri) {
        var cameBack = new CountDownLatch(1);
        var gate = new EgressGate(Set.of(), _ -> {
            awaited(cameBack);
            return List.of(InetAddress.getLoopbackAddress());
        });
        try (var transport = new HttpTransport(gate, Limits.USUAL)) {
            var call = new HttpCall(URI.create(uri), Map.of(), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> transport.exchange(call, SHORT))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.TIMEOUT))
                    .hasMessage("the name slow.example was not found within 0.05 s");
        } finally {
            cameBack.countDown();
        }
    }

    @Test
    void aNameThatDoesNotExistIsSaidToBeUnknown() {
        var gate = new EgressGate(Set.of(), name -> {
            throw new UnknownHostException(name);
        });
        try (var transport = new HttpTransport(gate, Limits.USUAL)) {
            var call = new HttpCall(URI.create("http://no.example/v1"), Map.of(), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> transport.exchange(call, LONG))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.UNKNOWN_HOST));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
