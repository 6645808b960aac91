package org.banzuke.cli.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what a run's ledger ever kept, and how often it had been asked by then. Confined. */
final class KeptAnswers {
    private final EndpointRuns runs;
    private final Map<String, Long> countWhenKept = new HashMap<>();

    KeptAnswers(EndpointRuns runs) {
        this.runs = runs;
    }

    /** Returns how many answers were ever kept. */
    int size() {
        return countWhenKept.size();
    }

    /** Returns what is wrong: something that was kept is gone, or has been asked again. */
    List<String> check(String workspace) throws IOException {
        var kept = runs.kept(workspace);
        var counts = runs.asked().counts();
        var wrong = new ArrayList<String>();
        countWhenKept.forEach((prompt, count) -> {
            if (!kept.contains(prompt)) {
                wrong.add("lost: " + prompt);
            } else if (!count.equals(counts.get(prompt))) {
                wrong.add("asked again: " + prompt);
            }
        });
        kept.forEach(prompt -> countWhenKept.putIfAbsent(prompt, counts.getOrDefault(prompt, 0L)));
        return wrong;
    }
}
