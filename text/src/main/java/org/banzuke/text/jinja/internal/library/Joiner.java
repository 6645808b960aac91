package org.banzuke.text.jinja.internal.library;

import java.util.concurrent.atomic.AtomicBoolean;
import org.banzuke.text.jinja.internal.value.Function;

/** Jinja's {@code joiner(sep)}: nothing at the first call, the separator at each later one. */
final class Joiner {
    private Joiner() {}

    static Function function(String separator) {
        var used = new AtomicBoolean();
        return new Function("joiner", (arguments, run) -> used.getAndSet(true) ? separator : "");
    }
}
