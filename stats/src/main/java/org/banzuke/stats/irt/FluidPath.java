package org.banzuke.stats.irt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Asks next what tells most about the ability so far, argmax a²p(1−p) at the MAP, the first of equal ones (Fluid
 * Benchmarking, arXiv 2509.11106).
 *
 * @param items the items asked, in order
 * @param theta the MAP after each
 */
public record FluidPath(List<Integer> items, List<Double> theta) {
    public FluidPath {
        items = List.copyOf(items);
        theta = List.copyOf(theta);
    }

    /**
     * When to stop, and what not to ask.
     *
     * @param budget most items
     * @param targetError stop once the MAP's error is not above it; 0 for never
     * @param withheld items that are not asked, such as those asked too often (an exposure cap)
     */
    public record Rules(int budget, double targetError, Set<Integer> withheld) {
        public Rules {
            withheld = Set.copyOf(withheld);
            if (!(budget >= 1 && targetError >= 0)) {
                throw new IllegalArgumentException("a path needs a budget of one or more and a target not below 0: "
                        + budget + ", " + targetError);
            }
        }

        /** Returns rules that only limit the number of items. */
        public static Rules budget(int items) {
            return new Rules(items, 0, Set.of());
        }
    }

    /** Returns the item to ask next at an ability; empty if all are used. */
    public static OptionalInt next(List<Item> items, double theta, Set<Integer> used) {
        var best = OptionalInt.empty();
        var most = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < items.size(); i++) {
            var information = items.get(i).information(theta);
            if (!used.contains(i) && information > most) {
                best = OptionalInt.of(i);
                most = information;
            }
        }
        return best;
    }

    /** Returns the path of a model from ability {@code start}; {@code right} tells its answer to an item. */
    public static FluidPath of(List<Item> items, IntPredicate right, double start, Rules rules) {
        var used = new HashSet<>(rules.withheld());
        var asked = new ArrayList<Integer>();
        var path = new ArrayList<Double>();
        var known = new ArrayList<Item>();
        var answers = new ArrayList<Boolean>();
        var theta = start;
        for (var next = next(items, theta, used);
                next.isPresent() && asked.size() < rules.budget();
                next = next(items, theta, used)) {
            var item = next.getAsInt();
            used.add(item);
            asked.add(item);
            known.add(items.get(item));
            answers.add(right.test(item));
            var ability = Ability.of(known, answers);
            theta = ability.map();
            path.add(theta);
            if (ability.mapError() <= rules.targetError()) {
                break;
            }
        }
        return new FluidPath(asked, path);
    }
}
