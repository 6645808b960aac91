package org.banzuke.engine.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.banzuke.api.Score;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one number by index of the sample: bits as long as all are 0 or 1, so that a million samples take an eighth
 * of a megabyte, else doubles. A later score of a sample replaces the earlier one. Confined.
 */
final class ScoreColumn {
    private static final int FIRST = 64;

    private final BitSet counted = new BitSet();
    private final BitSet noAnswer = new BitSet();
    private final BitSet ones = new BitSet();
    /** Empty as long as {@link #ones} says it all. */
    private double[] values = new double[0];

    private @Nullable Score[] others = new Score[0];

    void put(int index, Score score, boolean withoutAnswer) {
        noAnswer.set(index, withoutAnswer);
        counted.set(index, !(score instanceof Score.Unscored));
        switch (score) {
            case Score.Value(var value) -> putValue(index, value);
            case Score.Parts _, Score.Texts _ -> putOther(index, score);
            case Score.Unscored _ -> {}
        }
    }

    /** Forgets a sample that failed. */
    void clear(int index) {
        noAnswer.clear(index);
        counted.clear(index);
    }

    /** Returns samples in the number. */
    int counted() {
        return counted.cardinality();
    }

    /** Returns samples with a response but no answer. */
    int noAnswers() {
        return noAnswer.cardinality();
    }

    /** Returns samples with an answer and a score. */
    int scored() {
        var both = (BitSet) counted.clone();
        both.andNot(noAnswer);
        return both.cardinality();
    }

    /** Returns whether each score is a plain number. */
    boolean plain() {
        return others.length == 0;
    }

    /** Returns the indexes of the samples in the number, in order. */
    int[] indexes() {
        return counted.stream().toArray();
    }

    /** Returns the plain scores in the order of the index. */
    double[] values() {
        var result = new double[counted.cardinality()];
        var next = 0;
        for (var index = counted.nextSetBit(0); index >= 0; index = counted.nextSetBit(index + 1)) {
            result[next++] = value(index);
        }
        return result;
    }

    /** Returns the scores in the order of the index. */
    List<Score> scores() {
        var scores = new ArrayList<Score>(counted.cardinality());
        counted.stream().forEach(index -> scores.add(score(index)));
        return scores;
    }

    private Score score(int index) {
        var other = index < others.length ? others[index] : null;
        return other != null ? other : new Score.Value(value(index));
    }

    private double value(int index) {
        return values.length > 0 ? values[index] : ones.get(index) ? 1 : 0;
    }

    private void putValue(int index, double value) {
        if (values.length == 0 && (value == 0 || value == 1)) {
            ones.set(index, value == 1);
            return;
        }
        if (values.length == 0) {
            values = new double[Math.max(FIRST, ones.length())];
            ones.stream().forEach(one -> values[one] = 1);
        }
        if (index >= values.length) {
            values = Arrays.copyOf(values, grown(values.length, index));
        }
        values[index] = value;
    }

    private void putOther(int index, Score score) {
        if (index >= others.length) {
            others = Arrays.copyOf(others, grown(others.length, index));
        }
        others[index] = score;
    }

    private static int grown(int length, int index) {
        return Math.max(index + 1, Math.max(FIRST, length + length / 2));
    }
}
