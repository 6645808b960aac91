package org.banzuke.engine.schedule;

import java.util.List;
import java.util.function.Consumer;
import org.banzuke.api.RunFlag;
import org.banzuke.api.RunId;
import org.banzuke.engine.canary.LoggedRounds;

/**
 * What is needed to watch that one unchanged model answers a run.
 *
 * @param run which run
 * @param canaries whether canaries are asked
 * @param earlier rounds of canaries of earlier sittings
 * @param asked calls of earlier sittings
 * @param told flags that earlier sittings told
 * @param flags takes doubts as they arise, from any thread
 */
public record Watching(
        RunId run,
        boolean canaries,
        List<LoggedRounds.Logged> earlier,
        long asked,
        List<RunFlag> told,
        Consumer<RunFlag> flags) {
    public Watching {
        earlier = List.copyOf(earlier);
        told = List.copyOf(told);
    }
}
