package org.banzuke.tasks.fresh.family;

import java.util.HashSet;
import java.util.List;

/**
 * A question, its answer, and three wrong answers.
 *
 * @param question what is asked, without cue words around it
 * @param answer the one right answer
 * @param others three wrong answers, all different
 */
public record Puzzle(String question, String answer, List<String> others) {
    public Puzzle {
        others = List.copyOf(others);
        if (others.size() != 3 || others.contains(answer) || new HashSet<>(others).size() != 3) {
            throw new IllegalArgumentException("a puzzle needs three wrong answers: " + answer + " " + others);
        }
    }
}
