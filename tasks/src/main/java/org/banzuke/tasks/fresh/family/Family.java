package org.banzuke.tasks.fresh.family;

import java.util.Optional;
import org.banzuke.tasks.fresh.item.Extraction;

/**
 * Makes puzzles of one kind. Immutable and thread-safe.
 *
 * @param name its name in task names: lower-case letters
 * @param title its name for readers
 * @param language the language of its questions
 * @param written how a written answer is read, or empty where the answer stands in the question, so that copying a word
 *     would be rewarded: such a family is asked by choice only
 * @param maker makes its puzzles
 */
public record Family(String name, String title, Language language, Optional<Extraction> written, Maker maker) {
    /** Makes a puzzle; the same draws give the same puzzle. */
    @FunctionalInterface
    public interface Maker {
        Puzzle make(Level level, Dice dice);
    }

    static Family chosen(String name, String title, Language language, Maker maker) {
        return new Family(name, title, language, Optional.empty(), maker);
    }

    static Family written(String name, String title, Language language, Extraction written, Maker maker) {
        return new Family(name, title, language, Optional.of(written), maker);
    }

    /** Returns a puzzle; the same draws give the same puzzle. */
    public Puzzle make(Level level, Dice dice) {
        return maker.make(level, dice);
    }

    @Override
    public String toString() {
        return name;
    }
}
