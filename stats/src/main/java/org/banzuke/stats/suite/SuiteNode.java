package org.banzuke.stats.suite;

import java.util.List;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Suites;

/** A tree of tasks: leaves have estimates, groups say how they put theirs together. */
public sealed interface SuiteNode {
    /** Returns the name a reader sees. */
    String name();

    /** Returns the estimate; undefined as soon as one task below has none. */
    Estimated estimate(double level);

    /** One task. */
    record Leaf(String name, Estimated estimate) implements SuiteNode {
        @Override
        public Estimated estimate(double level) {
            return estimate;
        }
    }

    /** Σ over children, each counting the same. */
    record Macro(String name, List<SuiteNode> children) implements SuiteNode {
        public Macro {
            children = List.copyOf(children);
        }

        @Override
        public Estimated estimate(double level) {
            return Suites.macro(estimates(children, level), level);
        }
    }

    /** Children counting by their number of items. */
    record Micro(String name, List<SuiteNode> children) implements SuiteNode {
        public Micro {
            children = List.copyOf(children);
        }

        @Override
        public Estimated estimate(double level) {
            return Suites.micro(estimates(children, level), level);
        }
    }

    /** Children counting by given weights. */
    record Weighted(String name, List<SuiteNode> children, List<Double> weights) implements SuiteNode {
        public Weighted {
            children = List.copyOf(children);
            weights = List.copyOf(weights);
        }

        @Override
        public Estimated estimate(double level) {
            var shares = weights.stream().mapToDouble(Double::doubleValue).toArray();
            return Suites.weighted(estimates(children, level), shares, level);
        }
    }

    private static List<Estimated> estimates(List<SuiteNode> children, double level) {
        return children.stream().map(child -> child.estimate(level)).toList();
    }
}
