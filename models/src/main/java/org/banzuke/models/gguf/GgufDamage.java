package org.banzuke.models.gguf;

import java.io.IOException;

/** A GGUF file that is not what it should be. */
final class GgufDamage extends IOException {
    private static final long serialVersionUID = 1L;

    GgufDamage(String message) {
        super(message);
    }
}
