package org.banzuke.tasks.fresh.item;

import java.util.List;
import java.util.Optional;

/**
 * One thing to ask.
 *
 * @param prompt all the model reads, without white space at its end
 * @param options what may follow, the only one being the answer where nothing is to choose from
 * @param gold position of the right option
 * @param shown the right answer as a reader is shown it
 * @param cluster what it shares with other items
 */
public record Item(String prompt, List<String> options, int gold, String shown, Optional<String> cluster) {
    public Item {
        options = List.copyOf(options);
        if (!(0 <= gold && gold < options.size())) {
            throw new IllegalArgumentException("gold option " + gold + " of " + options.size());
        }
    }

    /** Returns an item with one right answer and nothing to choose from. */
    public static Item open(String prompt, String answer, Optional<String> cluster) {
        return new Item(prompt, List.of(answer), 0, answer, cluster);
    }

    /** Returns the right option. */
    public String answer() {
        return options.get(gold);
    }

    /** Returns all of it as a tree for {@link org.banzuke.io.CanonicalJson}; a task's hash is made of these. */
    List<Object> canonical() {
        return List.of(prompt, options, gold, shown, cluster.map(List::of).orElse(List.of()));
    }
}
