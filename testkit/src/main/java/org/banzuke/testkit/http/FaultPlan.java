package org.banzuke.testkit.http;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Says which call goes wrong how; the same number always gets the same fault. Pure. */
@FunctionalInterface
public interface FaultPlan {
    /** Nothing goes wrong. */
    FaultPlan NONE = _ -> Optional.empty();

    /** Returns the fault of a call, counted from 0. */
    Optional<Fault> fault(long call);

    /** Every call goes wrong in this way. */
    static FaultPlan always(Fault fault) {
        return _ -> Optional.of(fault);
    }

    /** Only this call goes wrong. */
    static FaultPlan at(long which, Fault fault) {
        return call -> call == which ? Optional.of(fault) : Optional.empty();
    }

    /** Calls from this one on go wrong. */
    static FaultPlan from(long first, Fault fault) {
        return call -> call >= first ? Optional.of(fault) : Optional.empty();
    }

    /** A share of the calls goes wrong, in one of these ways, by seed. */
    static FaultPlan seeded(long seed, double share, List<Fault> kinds) {
        return call -> {
            var random = new SplittableRandom(seed * 1_000_003 + call);
            return random.nextDouble() < share
                    ? Optional.of(kinds.get(random.nextInt(kinds.size())))
                    : Optional.empty();
        };
    }
}
