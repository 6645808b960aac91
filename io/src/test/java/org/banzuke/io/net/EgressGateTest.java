package org.banzuke.io.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGateTest {
    /** The rows are IANA's special-purpose address registries, and the spellings of reliability-and-security.md, 0.15. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "0.0.0.0, INNER",
        "10.1.2.3, INNER",
        "100.64.0.1, INNER",
        "100.127.255.255, INNER",
        "100.128.0.0, PUBLIC",
        "169.254.169.254, INNER",
        "172.16.0.1, INNER",
        "172.32.0.1, PUBLIC",
        "192.168.1.1, INNER",
        "198.18.0.1, INNER",
        "224.0.0.1, INNER",
        "240.0.0.1, INNER",
        "255.255.255.255, INNER",
        "::127.0.0.1, INNER",
        "::ffff:10.0.0.1, INNER",
        "64:ff9b::7f00:1, INNER",
        "2002:7f00:1::, INNER",
        "fd00::1, INNER",
        "fe80::1, INNER",
        "ff02::1, INNER",
        "1.1.1.1, PUBLIC",
        "177.0.0.1, PUBLIC",
        "2606:4700:4700::1111, PUBLIC"
    })
    void anAddressLiesWhereTheRegistriesSay(String address, Reach reach) {
        assertThat(Reach.of(InetAddress.ofLiteral(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/v1",
                "http://169.254.169.254/latest/meta-data",
                "http://[fd00::1]:8000/v1",
                "http://[::ffff:192.168.0.1]/v1",
                "http://user:password@1.1.1.1/v1",
                "ftp://1.1.1.1/v1",
                "file:///etc/passwd"
            })
    void whatNobodyAllowedDoesNotPass(String uri) {
        assertThatThrownBy(() -> EgressGate.allowing(Set.of()).check(URI.create(uri)))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.REFUSED_BY_GATE));
    }

    @Test
    void anAllowedPairPassesAndOnlyWithItsPort() throws TransportException {
        var gate = EgressGate.allowing(Set.of("10.0.0.1:8000"));
        assertThat(gate.check(URI.create("http://10.0.0.1:8000/v1")).getHostAddress())
                .isEqualTo("10.0.0.1");
        assertThatThrownBy(() -> gate.check(URI.create("http://10.0.0.1:8001/v1")))
                .hasMessageContaining("private or reserved");
    }

    @Test
    void aNameWithOneInnerAddressAmongPublicOnesDoesNotPassAndTheMessageDoesNotTellIt() {
        var gate = new EgressGate(
                Set.of(), _ -> List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.9.8.7")));
        assertThatThrownBy(() -> gate.check(URI.create("https://mixed.example/v1")))
                .hasMessageContaining("mixed.example")
                .hasMessageNotContaining("10.9.8.7");
    }

    /** A name that is public when it is checked and inner when it is dialled: the checked address is dialled. */
    @Test
    void aNameIsResolvedOnce() throws TransportException {
        Deque<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("127.0.0.1")));
        var gate = new EgressGate(Set.of(), _ -> List.of(answers.removeFirst()));
        assertThat(gate.check(URI.create("http://rebinding.example/v1")).getHostAddress())
                .isEqualTo("1.1.1.1");
        assertThat(answers).hasSize(1);
    }
}
