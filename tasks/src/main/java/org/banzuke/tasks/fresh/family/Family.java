package org.banzuke.tasks.fresh.family;

import java.util.Optional;
import org.banzuke.tasks.fresh.item.Extraction;

/** Makes puzzles of one kind. Immutable and thread-safe. */
public interface Family {
    /** Returns its name in task names: lower-case letters. */
    String name();

    /** Returns its name for readers. */
    String title();

    /** Returns the language of its questions. */
    Language language();

    /**
     * Returns how a written answer is read, or empty where the answer stands in the question, so that copying a word
     * would be rewarded: such a family is asked by choice only.
     */
    Optional<Extraction> written();

    /** Returns a puzzle; the same draws give the same puzzle. */
    Puzzle make(Level level, Dice dice);
}
