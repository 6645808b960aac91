package org.banzuke.tasks.fresh.family;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws for one puzzle. Rests on {@link SplittableRandom#nextLong} alone, whose algorithm is fixed (Steele, Lea and
 * Flood, OOPSLA 2014), so that an edition is the same on every Java. Confined to one thread.
 */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns a whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        // The bias of the remainder is below 2^-50 for any range used here.
        return low + (int) Long.remainderUnsigned(random.nextLong(), high - low + 1L);
    }

    /** Returns the whole numbers from {@code low} to {@code high}, both included, to take some of. */
    static List<Integer> range(int low, int high) {
        return IntStream.rangeClosed(low, high).boxed().toList();
    }

    /** Returns one of two with equal chance. */
    public boolean coin() {
        return between(0, 1) == 1;
    }

    /** Returns one element. */
    public <T> T pick(List<T> from) {
        return from.get(between(0, from.size() - 1));
    }

    /** Returns the elements in random order (Fisher and Yates). */
    public <T> List<T> shuffled(List<T> from) {
        var left = new ArrayList<>(from);
        for (var i = left.size() - 1; i > 0; i--) {
            var j = between(0, i);
            var kept = left.get(i);
            left.set(i, left.get(j));
            left.set(j, kept);
        }
        return List.copyOf(left);
    }

    /** Returns some of the elements in random order. */
    public <T> List<T> take(int count, List<T> from) {
        return shuffled(from).subList(0, count);
    }
}
