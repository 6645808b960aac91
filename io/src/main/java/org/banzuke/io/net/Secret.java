package org.banzuke.io.net;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** A key that is sent and never shown: no method prints it, and foreign text can be cleaned of it. Immutable. */
public final class Secret {
    private static final String STAND_IN = "[key]";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Takes a key.
     *
     * @throws IllegalArgumentException if it is empty or cannot stand in a header; the message does not hold it
     */
    public static Secret of(String value) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key must be visible ASCII characters without spaces");
        }
        return new Secret(value);
    }

    /** Returns the header value that proves possession. */
    String bearer() {
        return "Bearer " + value;
    }

    /** Returns the text with every spelling of the key (plain, in a URL, in hexadecimal, in base64) replaced. */
    public String cleaned(String text) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        var hex = HexFormat.of().formatHex(bytes);
        return text.replace(value, STAND_IN)
                .replace(URLEncoder.encode(value, StandardCharsets.UTF_8), STAND_IN)
                .replace(hex, STAND_IN)
                .replace(hex.toUpperCase(Locale.ROOT), STAND_IN)
                .replace(Base64.getEncoder().withoutPadding().encodeToString(bytes), STAND_IN)
                .replace(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), STAND_IN);
    }

    @Override
    public String toString() {
        return STAND_IN;
    }
}
