package org.banzuke.io.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final String KEY = "sk-a+b/c=0123456789";
    private final Secret secret = Secret.of(KEY);

    @Test
    void noTextHoldsIt() {
        assertThat(secret + " " + Optional.of(secret)).doesNotContain(KEY);
        var call = new HttpCall(URI.create("http://127.0.0.1/"), Map.of(), Optional.of(secret), Optional.empty());
        assertThat(call.toString()).doesNotContain(KEY);
    }

    @Test
    void foreignTextIsCleanedOfEverySpelling() {
        var bytes = KEY.getBytes(StandardCharsets.UTF_8);
        var text = "plain " + KEY + " url sk-a%2Bb%2Fc%3D0123456789 hex "
                + HexFormat.of().formatHex(bytes) + " HEX "
                + HexFormat.of().withUpperCase().formatHex(bytes) + " base64 "
                + Base64.getEncoder().encodeToString(bytes);
        assertThat(secret.cleaned(text)).matches("plain \\[key] url \\[key] hex \\[key] HEX \\[key] base64 \\[key]=*");
        var other = Secret.of("sk-~~~???>>>");
        var url = Base64.getUrlEncoder().encodeToString("sk-~~~???>>>".getBytes(StandardCharsets.UTF_8));
        assertThat(url).containsAnyOf("-", "_");
        assertThat(other.cleaned("in a URL " + url)).isEqualTo("in a URL [key]");
    }

    @Test
    void whatCannotStandInAHeaderIsNoKeyAndIsNotShown() {
        for (var wrong : new String[] {"", "two words", "line\nbreak", "schlüssel"}) {
            assertThatThrownBy(() -> Secret.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a key must be visible ASCII characters without spaces");
        }
    }
}
