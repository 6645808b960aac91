package org.banzuke.testkit.reliability;

import java.util.ArrayList;
import java.util.List;

/**
 * Trials whose assertions did not hold. They are counted and written down like the others, and only then make the test fail: a page
 * on which a broken promise is missing would be worth nothing. Confined.
 */
public final class Losses {
    private static final int SHOWN = 5;

    private final List<AssertionError> failures = new ArrayList<>();

    /** Makes a trial. */
    public void attempt(Runnable trial) {
        try {
            trial.run();
        } catch (AssertionError e) {
            failures.add(e);
        }
    }

    /** Returns how many trials failed so far. */
    public long count() {
        return failures.size();
    }

    /**
     * Ends the test, once what was seen is reported.
     *
     * @throws AssertionError the first failure, with a few others, if there was one
     */
    public void throwFirst() {
        if (failures.isEmpty()) {
            return;
        }
        var first = failures.getFirst();
        failures.stream().skip(1).limit(SHOWN).forEach(first::addSuppressed);
        throw first;
    }
}
