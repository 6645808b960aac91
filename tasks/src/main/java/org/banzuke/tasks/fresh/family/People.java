package org.banzuke.tasks.fresh.family;

import java.util.List;

/** Names of four letters each, so that none stands out by its length. */
final class People {
    static final List<String> NAMES = List.of(
            "Abel", "Bela", "Cora", "Dora", "Egon", "Fred", "Gina", "Hugo", "Iris", "Jana", "Karl", "Lena", "Mara",
            "Nils", "Olaf", "Paul", "Rosa", "Sven", "Tina", "Vera");

    private People() {}
}
