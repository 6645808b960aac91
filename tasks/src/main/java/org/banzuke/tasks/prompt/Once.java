package org.banzuke.tasks.prompt;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the fields of examples when the first example is needed: a run without examples need not have them. */
final class Once implements Supplier<ExampleTexts> {
    private final Supplier<ExampleTexts> source;
    private @Nullable ExampleTexts made;

    Once(Supplier<ExampleTexts> source) {
        this.source = source;
    }

    @Override
    public synchronized ExampleTexts get() {
        var known = made;
        if (known == null) {
            known = source.get();
            made = known;
        }
        return known;
    }
}
