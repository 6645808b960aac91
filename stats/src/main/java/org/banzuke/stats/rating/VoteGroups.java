package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.HashMap;

/** Which votes come from the same voter, or are about the same prompt. Immutable. */
public final class VoteGroups {
    private final String what;
    private final int[] start;
    private final int[] votes;

    private VoteGroups(String what, int[] start, int[] votes) {
        this.what = what;
        this.start = start;
        this.votes = votes;
    }

    /** Returns the voters of the votes, by any number each. */
    public static VoteGroups of(int[] labels) {
        return of("voter", labels);
    }

    /**
     * Returns the groups of any labels, one a vote, in the order of first appearance.
     *
     * @param what what a group is, such as {@code voter} or {@code prompt}
     */
    public static VoteGroups of(String what, int[] labels) {
        var numbers = new HashMap<Integer, Integer>();
        var group = new int[labels.length];
        Arrays.setAll(group, v -> numbers.computeIfAbsent(labels[v], _ -> numbers.size()));
        var start = new int[numbers.size() + 1];
        for (var number : group) {
            start[number + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        var next = start.clone();
        var votes = new int[labels.length];
        for (var v = 0; v < group.length; v++) {
            votes[next[group[v]]++] = v;
        }
        return new VoteGroups(what, start, votes);
    }

    /** Returns what a group is. */
    public String what() {
        return what;
    }

    /** Returns the number of groups. */
    public int count() {
        return start.length - 1;
    }

    /** Returns the number of votes. */
    public int votes() {
        return votes.length;
    }

    /** Returns the number of votes of a group. */
    public int size(int group) {
        return start[group + 1] - start[group];
    }

    /** Returns a vote of a group, {@code at} counting from 0. */
    public int vote(int group, int at) {
        return votes[start[group] + at];
    }
}
