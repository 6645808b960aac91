package org.banzuke.tasks.fresh.item;

import java.util.Iterator;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What a generated task is before any setting.
 *
 * @param name its name
 * @param title the name shown
 * @param version number that changes with anything its items are made of
 * @param form how its items are asked
 * @param extraction how an answer is taken from a generated text
 * @param maxTokens most tokens of a generated answer
 * @param chance score of guessing, where known
 * @param size items of the standard task
 * @param endless whether there are more items than {@code size} for those who ask for more
 * @param items makes the items from the first one on, the same ones each time, at least {@code size}
 */
public record Definition(
        String name,
        String title,
        String version,
        Form form,
        Extraction extraction,
        int maxTokens,
        OptionalDouble chance,
        int size,
        boolean endless,
        Supplier<Iterator<Item>> items) {
    public Definition {
        if (!(size >= 1 && maxTokens >= 1)) {
            throw new IllegalArgumentException("task " + name + " needs an item and a token");
        }
    }
}
