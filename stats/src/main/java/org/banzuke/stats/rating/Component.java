package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The votes among the models of one strong component, renumbered. Immutable. */
final class Component {
    private final int[] index;
    private final Votes votes;
    private final Optional<VoteGroups> groups;

    private Component(int[] index, Votes votes, Optional<VoteGroups> groups) {
        this.index = index;
        this.votes = votes;
        this.groups = groups;
    }

    /** Returns the largest component; empty if no two models are connected. */
    static Optional<Component> largest(Votes all, Optional<VoteGroups> voters) {
        var models = Connectivity.of(PairTable.of(all)).largest();
        if (models.size() < 2) {
            return Optional.empty();
        }
        var index = new int[all.models()];
        Arrays.fill(index, -1);
        for (var at = 0; at < models.size(); at++) {
            index[models.get(at)] = at;
        }
        var kept = IntStream.range(0, all.count())
                .filter(v -> index[all.a(v)] >= 0 && index[all.b(v)] >= 0)
                .toArray();
        var votes = Votes.of(
                models.size(),
                Arrays.stream(kept).map(v -> index[all.a(v)]).toArray(),
                Arrays.stream(kept).map(v -> index[all.b(v)]).toArray(),
                Arrays.stream(kept).mapToDouble(all::score).toArray());
        return Optional.of(new Component(index, votes, voters.map(groups -> among(kept, groups))));
    }

    private static VoteGroups among(int[] kept, VoteGroups groups) {
        var of = new int[groups.votes()];
        for (var group = 0; group < groups.count(); group++) {
            for (var at = 0; at < groups.size(group); at++) {
                of[groups.vote(group, at)] = group;
            }
        }
        return VoteGroups.of(groups.what(), Arrays.stream(kept).map(v -> of[v]).toArray());
    }

    /** Returns a model's new number, or a negative one if it is outside. */
    int index(int model) {
        return index[model];
    }

    Votes votes() {
        return votes;
    }

    Optional<VoteGroups> groups() {
        return groups;
    }
}
