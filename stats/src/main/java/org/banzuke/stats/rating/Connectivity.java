package org.banzuke.stats.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Who can be compared with whom. In the graph with an edge from winner to loser, a tie giving both, ratings exist iff all
 * models form one strong component (Ford 1957).
 *
 * @param strong strong components, each in order, ordered by their first model
 * @param weak number of components when directions are ignored
 */
public record Connectivity(List<List<Integer>> strong, int weak) {
    public Connectivity {
        strong = strong.stream().map(List::copyOf).toList();
    }

    /** Returns the components of a table. */
    public static Connectivity of(PairTable table) {
        return new Connectivity(
                components(table.models(), edges(table, false)),
                components(table.models(), edges(table, true)).size());
    }

    /** Returns whether the ratings of all models exist. */
    public boolean complete() {
        return strong.size() == 1;
    }

    /** Returns the largest strong component, the first of several. */
    public List<Integer> largest() {
        return strong.stream()
                .max(Comparator.<List<Integer>>comparingInt(List::size).thenComparingInt(c -> -c.getFirst()))
                .orElse(List.of());
    }

    /** Returns losers by winner. */
    private static List<List<Integer>> edges(PairTable table, boolean both) {
        var edges = new ArrayList<List<Integer>>();
        for (var model = 0; model < table.models(); model++) {
            edges.add(new ArrayList<>());
        }
        for (var pair = 0; pair < table.pairs(); pair++) {
            var tied = table.counts[3 * pair + 2] > 0;
            if (table.votes(pair) > 0 && (both || tied || table.counts[3 * pair] > 0)) {
                edges.get(table.first[pair]).add(table.second[pair]);
            }
            if (table.votes(pair) > 0 && (both || tied || table.counts[3 * pair + 1] > 0)) {
                edges.get(table.second[pair]).add(table.first[pair]);
            }
        }
        return edges;
    }

    /** Kosaraju: along the reversed edges, in the reversed order of leaving, each search finds one component. */
    private static List<List<Integer>> components(int models, List<List<Integer>> edges) {
        var left = leavingOrder(models, edges);
        var reversed = reversed(models, edges);
        var of = new int[models];
        Arrays.fill(of, -1);
        var components = new ArrayList<List<Integer>>();
        for (var at = models - 1; at >= 0; at--) {
            if (of[left[at]] < 0) {
                components.add(reach(left[at], components.size(), reversed, of));
            }
        }
        components.sort(Comparator.comparingInt(List::getFirst));
        return components;
    }

    private static List<List<Integer>> reversed(int models, List<List<Integer>> edges) {
        var reversed = new ArrayList<List<Integer>>();
        for (var model = 0; model < models; model++) {
            reversed.add(new ArrayList<>());
        }
        for (var model = 0; model < models; model++) {
            for (var other : edges.get(model)) {
                reversed.get(other).add(model);
            }
        }
        return reversed;
    }

    private static List<Integer> reach(int start, int component, List<List<Integer>> edges, int[] of) {
        var found = new ArrayList<Integer>(List.of(start));
        of[start] = component;
        for (var at = 0; at < found.size(); at++) {
            for (var next : edges.get(found.get(at))) {
                if (of[next] < 0) {
                    of[next] = component;
                    found.add(next);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /** Returns the models in the order in which a depth-first search leaves them. */
    private static int[] leavingOrder(int models, List<List<Integer>> edges) {
        var order = new int[models];
        var count = 0;
        var seen = new boolean[models];
        var next = new int[models];
        var path = new int[models];
        for (var start = 0; start < models; start++) {
            var depth = 0;
            if (!seen[start]) {
                seen[start] = true;
                path[depth++] = start;
            }
            while (depth > 0) {
                var model = path[depth - 1];
                if (next[model] == edges.get(model).size()) {
                    order[count++] = model;
                    depth--;
                    continue;
                }
                var other = edges.get(model).get(next[model]++);
                if (!seen[other]) {
                    seen[other] = true;
                    path[depth++] = other;
                }
            }
        }
        return order;
    }
}
