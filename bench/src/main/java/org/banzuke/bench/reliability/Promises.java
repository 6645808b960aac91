package org.banzuke.bench.reliability;

import java.util.Map;

/** The promises in plain words, by their number; the numbers are those of the tests. */
final class Promises {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("P1", "No answer that was kept is lost when the program is killed"),
            Map.entry("P2", "No more calls are paid twice than were in flight, and the program says how many"),
            Map.entry("P3", "A power cut loses nothing that was kept"),
            Map.entry("P4", "A damaged run log is noticed, never read as if it were whole"),
            Map.entry("P5", "A damaged answer is noticed, never used, and not paid again without leave"),
            Map.entry("P6", "A full disk stops a run, tears nothing, and the run goes on when there is space"),
            Map.entry("P7", "A clock that jumps changes no number and no order"),
            Map.entry("P8", "A process that was suspended cannot publish what another has taken over"),
            Map.entry("P9", "The queue loses nothing, does nothing twice and never stands still"),
            Map.entry("P10", "A failing endpoint is never scored, and the numbers are those of a sound one"),
            Map.entry("P11", "One vote for each account, whatever is repeated"),
            Map.entry("P12", "Published entries do not change"),
            Map.entry("P13", "Boards are computed again from the logs, bit for bit"),
            Map.entry("P14", "A budget is not passed by more than what is in flight"),
            Map.entry("P15", "Ctrl-C and SIGTERM end a run cleanly, and it goes on later"),
            Map.entry("P16", "A workspace of an earlier release opens"),
            Map.entry("P17", "A crash of native code costs a request, not the run"));

    private Promises() {}

    /** Returns the words, or the number itself for a promise nobody has put into words. */
    static String words(String promise) {
        return WORDS.getOrDefault(promise, promise);
    }

    /** Returns the place of a promise in the table. */
    static int place(String promise) {
        return Integer.parseInt(promise.substring(1));
    }
}
