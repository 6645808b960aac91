package org.banzuke.testkit.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Faults of a stream of events. Pure. */
final class StreamFaults {
    private static final int FROM_THE_END_FINISH = 3;

    private StreamFaults() {}

    static List<String> apply(List<String> events, Fault fault) {
        var changed = new ArrayList<>(events);
        var finish = events.size() - FROM_THE_END_FINISH;
        switch (fault) {
            case STREAM_CUT -> changed.subList(finish, changed.size()).clear();
            case STREAM_ERROR -> {
                changed.subList(finish, changed.size()).clear();
                changed.add("{\"error\":{\"message\":\"the engine died\",\"type\":\"server_error\"}}");
            }
            case STREAM_DOUBLED -> changed.add(finish - 1, changed.get(finish - 1));
            case STREAM_REORDERED -> Collections.swap(changed, finish - 1, finish);
            default -> {}
        }
        return changed;
    }
}
