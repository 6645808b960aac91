package org.banzuke.tasks.fresh.family;

import java.util.List;

/** Things of four letters each, so that none stands out by its length. */
final class Things {
    static final List<String> NAMES = List.of(
            "bell", "book", "boot", "cake", "coin", "drum", "fork", "harp", "lamp", "mask", "ring", "rope", "sled",
            "sock", "vase", "wand");

    private Things() {}

    /** Returns the names as a sentence lists them. */
    static String listed(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
