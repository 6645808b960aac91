package org.banzuke.tasks.fresh.family;

import java.util.List;

/** The families there are. A family's puzzles never change once an edition with it is out; a changed one is new. */
public final class Families {
    /** All families in the order of the board. */
    public static final List<Family> ALL = List.of(new Units(), new Swaps(), new Ranks(), new Sales(), new Koyomi());

    private Families() {}
}
